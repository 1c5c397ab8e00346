import SilaCore

/// Where staff sign in: login and password, and why the last attempt failed.
public struct SignInPage: Page {
    /// What it shows.
    public var model: SignInModel

    /// The page of this model.
    public init(_ model: SignInModel) {
        self.model = model
    }

    /// The whole document as UTF-8.
    public func html() -> [UInt8] {
        Layout(title: "دخول الموظفين", tenant: model.tenant, narrow: true).html { html in
            html.element(.div, .look(.lead)) { html in
                html.element(.h1) { $0.both(Name(ar: "دخول الموظفين", en: "Staff sign-in")) }
            }
            if let failure = model.failure { tell(failure, to: &html) }
            html.element(.form, .look(.card, .fields), .method("post"), .action(.signIn(model.tenant.slug))) { html in
                html.element(.input, .type("hidden"), .name("form_token"), .value(model.formToken))
                login(&html)
                password(&html)
                html.element(.div) { html in
                    html.element(.button, .look(.main), .type("submit"), text: "دخول")
                }
            }
            html.element(.p, .look(.quiet)) { html in
                html.element(.a, .href(.welcome(model.tenant.slug)), text: "صفحة الجمعية")
            }
        }
    }

    private func tell(_ failure: SignInFailure, to html: inout HTML) {
        html.element(.div, .look(.notice, failure.tone), .role("alert"), .id("failure")) { html in
            html.element(.p, text: failure.message.ar)
            html.element(.p, .look(.english), .lang("en"), .dir(.ltr), text: failure.message.en)
        }
    }

    private func login(_ html: inout HTML) {
        html.element(.div) { html in
            html.element(.label, .for("login")) { $0.both(Name(ar: "اسم الدخول", en: "Login")) }
            html.element(
                .input, .id("login"), .name("login"), .type("text"), .autocomplete("username"), .dir(.ltr),
                .maxlength(100), .autocapitalize("none"), .spellcheck(false), .required, .value(model.login),
                retrying ? nil : .autofocus)
        }
    }

    private func password(_ html: inout HTML) {
        html.element(.div) { html in
            html.element(.label, .for("password")) { $0.both(Name(ar: "كلمة المرور", en: "Password")) }
            html.element(
                .input, .id("password"), .name("password"), .type("password"), .autocomplete("current-password"),
                .dir(.ltr), .maxlength(200), .required, retrying ? .autofocus : nil,
                model.failure == .wrong ? .ariaInvalid(true) : nil,
                model.failure == nil ? nil : .ariaDescribedby("failure"))
        }
    }

    /// The login is known, so the password is what is typed next.
    private var retrying: Bool { !model.login.isEmpty }
}

extension SignInFailure {
    /// What is told of it, in both languages.
    var message: Name {
        switch self {
        case .wrong:
            Name(
                ar: "اسم الدخول أو كلمة المرور غير صحيحة. تحقق منهما وحاول من جديد.",
                en: "The login or the password is wrong. Check both and try again.")
        case .tooMany:
            Name(
                ar: "محاولات كثيرة. انتظر بضع دقائق ثم حاول من جديد.",
                en: "Too many attempts. Wait a few minutes and try again.")
        case .busy:
            Name(ar: "الخدمة مشغولة الآن. حاول بعد لحظات.", en: "The service is busy. Try again in a moment.")
        case .stale:
            Name(
                ar: "انتهت صلاحية النموذج. أعد إدخال بياناتك.",
                en: "The form was open for too long. Enter your details again.")
        case .expired:
            Name(ar: "انتهت الجلسة. سجّل الدخول من جديد.", en: "The session has ended. Sign in again.")
        }
    }

    /// How it looks: a fault, or something to know.
    var tone: Look {
        switch self {
        case .wrong, .tooMany: .late
        case .busy, .stale: .soon
        case .expired: .calm
        }
    }
}
