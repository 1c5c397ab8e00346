internal import SilaCore
internal import SilaStorage

extension Office {
    /// Throws unless the delegation says all that its kind takes, and goes to somebody to whom it can be given.
    func requireSound(_ intake: DelegationIntake, to delegate: StaffRow) async throws(ServiceError) {
        var faults: [FieldFault] = []
        if intake.kind.isOfABody != (intake.body != nil) {
            faults.append(
                FieldFault(
                    field: "body",
                    message: Name(
                        ar: "تُذكر الجهة في النصاب الأقل والقيام مقام متنحٍّ دون غيرهما",
                        en: "a body is named for a smaller quorum and for standing in, and for nothing else")))
        }
        if (intake.kind == .quorum) != (intake.quorum != nil) {
            faults.append(
                FieldFault(
                    field: "quorum",
                    message: Name(
                        ar: "يُذكر العدد في النصاب الأقل دون غيره",
                        en: "how many suffice is said of a smaller quorum, and of nothing else")))
        }
        if !faults.isEmpty { throw .invalid(faults) }
        guard try await canHold(intake, delegate) else { throw .invalid([Self.notTheirs(intake.kind)]) }
    }

    private func canHold(_ intake: DelegationIntake, _ delegate: StaffRow) async throws(ServiceError) -> Bool {
        let roles = Set(delegate.roles.compactMap(Role.init))
        switch intake.kind {
        case .publication: return roles.contains(.admin)
        case .payment: return !roles.isDisjoint(with: [.admin, .management])
        case .quorum:
            guard let body = try await namedBody(intake) else { return false }
            return body.held.contains {
                $0.staff == delegate.id.text && [SeatOffice.chair, .deputy].contains($0.office)
            }
        case .standIn:
            guard let body = try await namedBody(intake) else { return false }
            return !body.held.contains { $0.staff == delegate.id.text }
        }
    }

    private func namedBody(_ intake: DelegationIntake) async throws(ServiceError) -> BodySheet? {
        guard let id = intake.body else { return nil }
        let policy = try await edition().policy
        guard let body = policy.body(id) else {
            let known = policy.bodies.map(\.id.rawValue).joined(separator: ", ")
            throw .invalid([
                FieldFault(
                    field: "body",
                    message: Name(
                        ar: "لا جهة بهذا الاسم في السياسة؛ فيها: \(known)",
                        en: "the policy has no body of this name; it has: \(known)"))
            ])
        }
        return try await sheet(of: body, under: policy)
    }

    private static func notTheirs(_ kind: DelegationKind) -> FieldFault {
        let message =
            switch kind {
            case .publication:
                Name(ar: "لا مدير نظام باسم الدخول هذا", en: "no administrator signs in with this login")
            case .quorum:
                Name(
                    ar: "يُفوض النصاب الأقل لرئيس الجهة أو نائبه",
                    en: "a smaller quorum is delegated to the chair or the deputy of the body")
            case .standIn:
                Name(
                    ar: "من يقوم مقام متنحٍّ ليس عضواً في الجهة",
                    en: "who stands in for one recused is no member of the body")
            case .payment:
                Name(
                    ar: "يُفوض اعتماد الصرف لأحد في الإدارة العليا أو لمدير نظام",
                    en: "approving payments is delegated to somebody in senior management or an administrator")
            }
        return FieldFault(field: "delegate", message: message)
    }
}
