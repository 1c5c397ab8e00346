internal import SilaCore
internal import SilaService
internal import SilaStorage

/// What the staff of a demo association have of their duties: documents of a few invented lines, two departments, copies,
/// and everybody's signature but one.
struct DemoDuties {
    /// The association.
    let office: Office
    /// The logins of its staff.
    let logins: [String: DemoLogins.Login]

    /// Who has not signed yet.
    private static let unsigned = Role.auditor.rawValue

    /// Makes what is not there yet.
    func make() async throws {
        let staff = try await office.staff().map(Caller.init)
        guard let admin = staff.first(where: { $0.roles.contains(.admin) }) else { return }
        try await documents(by: admin)
        try await departments(by: admin)
        try await sign(staff)
    }

    private func documents(by admin: Caller) async throws {
        for tool in try await office.tools() where tool.count == 0 && !tool.place.isBlank {
            if tool.place.kind == .openEnded { continue }
            let title = tool.place.clause?.title ?? Name(ar: tool.place.item, en: tool.place.item)
            let text = """
                \(title.ar)
                \(office.name.ar)

                نص تجريبي لا يمثل مستنداً حقيقياً.
                1. يُعمل بهذا المستند من تاريخ إيداعه.
                2. يُراجع مرة كل سنة.

                """
            let intake = DocumentIntake(item: tool.place.item, title: title, bytes: Array(text.utf8))
            _ = try await office.addDocument(intake, by: admin, .demo) { _ in StoredAnswer(status: 201, body: []) }
        }
    }

    /// A later version of the form that requests are filed with, which calls for an announcement where the policy asks
    /// for them.
    func reviseForm(by admin: Caller) async throws {
        let form = ToolRegister(try await office.edition().policy).requestForm
        guard let form, let title = form.clause?.title, try await office.document(form.item).versions.count == 1 else {
            return
        }
        let text = "\(title.ar)\n\(office.name.ar)\n\nنص تجريبي لا يمثل مستنداً حقيقياً، بخانة جديدة للبريد.\n"
        let intake = DocumentIntake(item: form.item, title: title, bytes: Array(text.utf8))
        _ = try await office.addDocument(intake, by: admin, .demo) { _ in StoredAnswer(status: 201, body: []) }
    }

    private func departments(by admin: Caller) async throws {
        guard try await office.departments().isEmpty else { return }
        let reception = Name(ar: "إدارة الاستقبال", en: "Reception")
        let programmes = Name(ar: "إدارة البرامج", en: "Programmes")
        try await department(reception, [.frontDesk, .researchOfficer], by: admin)
        try await department(programmes, [.management, .committeeChair], by: admin)
        guard try await office.edition().policy.asksForCopies, let first = try await office.departments().first else {
            return
        }
        _ = try await office.giveCopy(to: first.row.id, of: nil, .paper, on: nil, by: admin, .demo) { _ in
            StoredAnswer(status: 201, body: [])
        }
    }

    private func department(_ name: Name, _ roles: [Role], by admin: Caller) async throws {
        let logins = roles.compactMap { self.logins[$0.rawValue]?.login }
        _ = try await office.addDepartment(name, head: logins.first, by: admin, .demo) { _ in
            StoredAnswer(status: 201, body: [])
        }
        guard let made = try await office.departments().first(where: { $0.row.name == name }) else { return }
        for login in logins {
            _ = try await office.assign(login, to: made.row.id, belongs: true, by: admin, .demo) { _ in
                StoredAnswer(status: 200, body: [])
            }
        }
    }

    /// Everybody but one signs what is in force, where anybody is asked to.
    private func sign(_ staff: [Caller]) async throws {
        let edition = try await office.edition()
        guard edition.policy.signingBasis(edition.settings) != nil else { return }
        for (key, login) in logins where key != Self.unsigned {
            guard let caller = staff.first(where: { $0.login == login.login }) else { continue }
            let sheet = try await office.signing(by: caller)
            if sheet.duty.isSigned { continue }
            let intake = SigningIntake(
                sha256: sheet.act.sha256, codeSHA256: sheet.act.code?.sha256, password: login.password)
            _ = try await office.sign(intake, by: caller, .demo) { _ in StoredAnswer(status: 201, body: []) }
        }
    }
}
