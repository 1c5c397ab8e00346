import SilaCore

/// An HTTP status as people are told it.
struct StatusWords {
    /// The status.
    let status: Int

    /// What happened, in a few words.
    var title: Name {
        switch status {
        case 401: Name(ar: "يلزم تسجيل الدخول", en: "Sign in first")
        case 403: Name(ar: "ليس من صلاحيتك", en: "Not allowed")
        case 404: Name(ar: "غير موجود", en: "Not found")
        case 409, 412: Name(ar: "تغيرت الحالة", en: "The case has changed")
        case 413: Name(ar: "أكبر من المسموح", en: "Too large")
        case 422: Name(ar: "لا يمكن تنفيذ الخطوة", en: "The step cannot be taken")
        case 429: Name(ar: "محاولات كثيرة", en: "Too many attempts")
        case 503: Name(ar: "الخدمة مشغولة", en: "The service is busy")
        case 500...: Name(ar: "حدث خطأ عندنا", en: "Something went wrong on our side")
        default: Name(ar: "تعذر تنفيذ الطلب", en: "The request could not be carried out")
        }
    }

    /// What to do, where nothing more is known.
    var message: Name {
        switch status {
        case 401: Name(ar: "سجّل الدخول ثم أعد المحاولة.", en: "Sign in and try again.")
        case 403: Name(ar: "لا تشمل صلاحياتك هذه الصفحة.", en: "Your roles do not include this page.")
        case 404:
            Name(
                ar: "لا يوجد شيء في هذا العنوان. تحقق من الرابط أو من رقم المرجع.",
                en: "There is nothing at this address. Check the link or the reference.")
        case 409, 412:
            Name(
                ar: "غيّرها شخص آخر بعد أن فتحتها. افتحها من جديد ثم أعد المحاولة.",
                en: "Somebody changed it after you opened it. Open it again and retry.")
        case 429: Name(ar: "انتظر بضع دقائق ثم أعد المحاولة.", en: "Wait a few minutes and try again.")
        case 503: Name(ar: "أعد المحاولة بعد لحظات.", en: "Try again in a moment.")
        case 500...:
            Name(
                ar: "لم يُنفذ ما طلبته. أعد المحاولة، وإن تكرر الخطأ فأبلغ مشغّل النظام برقم العملية.",
                en: "Nothing was carried out. Try again; if it happens again, tell the operator the number below.")
        default: Name(ar: "تحقق مما أدخلته وأعد المحاولة.", en: "Check what was entered and try again.")
        }
    }
}
