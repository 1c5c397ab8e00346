/// Which of the authorities recorded on a person a case is to refer to.
public struct ChosenAuthority: Hashable, Sendable {
    /// The id of the one who acts.
    public var id: String
    /// The ids of the other heirs who agree that they act.
    public var agreeing: [String]

    /// A choice with its parts.
    public init(id: String, agreeing: [String] = []) {
        self.id = id
        self.agreeing = agreeing
    }
}

extension Desk {
    /// Who acts for the person by an authority recorded on them.
    ///
    /// Throws where none of that id is recorded, where it does not hold today, and where heirs are left out.
    public func representative(_ chosen: ChosenAuthority) throws(Refusal) -> Representative {
        let authority = try authority(chosen.id, field: "recorded")
        var representative = Representative(
            name: authority.name, capacity: authority.capacity, document: authority.document,
            validUntil: authority.validUntil)
        representative.recorded = authority.id
        let agreeing = chosen.agreeing.filter { $0 != authority.id }
        if !agreeing.isEmpty { representative.agreeing = Array(Set(agreeing)).sorted() }
        try requireValid(representative)
        return representative
    }

    /// Throws when the representative's authority does not hold today.
    ///
    /// One that is recorded on the person is looked at as it is recorded now: what ended since the case referred to it
    /// holds no more, and the case goes on with the person.
    func requireValid(_ representative: Representative) throws(Refusal) {
        guard let recorded = representative.recorded else { return try requireNotExpired(representative) }
        let authority = try authority(recorded, field: "representative.recorded")
        try requireHolds(authority)
        guard authority.capacity == .heir, !authority.isAuthorised else { return }
        var acting = [authority]
        for id in representative.agreeing ?? [] {
            let other = try self.authority(id, field: "representative.agreeing")
            try requireHolds(other)
            acting.append(other)
        }
        try requireWhole(acting)
    }

    private func authority(_ id: String, field: String) throws(Refusal) -> Authority {
        if let found = authorities.first(where: { $0.id == id }) { return found }
        throw Refusal(
            .authorityUnknown, field: field,
            message: Name(
                ar: "لا نائب بهذا المعرّف في سجل الشخص صاحب الحالة؛ سجّله فيه أولاً",
                en: "no representative of this id is recorded on the person of the case; record them there first"))
    }

    private func requireHolds(_ authority: Authority) throws(Refusal) {
        let standing = authority.standing(on: today)
        if standing == .holds { return }
        throw Refusal(
            .authorityExpired, field: "representative.recorded",
            message: Name(
                ar: "\(authority.capacity.name.ar) «\(authority.name)»: \(standing.name.ar)؛ "
                    + "يتابع صاحب الحالة بنفسه أو ينوب عنه غيره",
                en: "\(authority.capacity.name.en.lowercased()) `\(authority.name)`: \(standing.name.en); "
                    + "the case goes on with the person, or with another representative"),
            items: [RefusalItem(id: authority.id, name: authority.capacity.name)])
    }

    private func requireNotExpired(_ representative: Representative) throws(Refusal) {
        guard let until = representative.validUntil, until < today else { return }
        throw Refusal(
            .authorityExpired, field: "representative.valid_until",
            message: Name(
                ar: "انتهت صلاحية \(representative.capacity.name.ar) في \(until.iso)؛ "
                    + "يتابع صاحب الحالة بنفسه أو ينوب عنه غيره",
                en: "the authority of the representative ended on \(until.iso); the case goes on with the person, or "
                    + "with another representative"))
    }

    /// Throws unless these heirs are all that are recorded and hold the whole together, or one acts for all.
    private func requireWhole(_ acting: [Authority]) throws(Refusal) {
        let heirs = authorities.filter { $0.capacity == .heir && $0.standing(on: today) == .holds }
        let left = heirs.filter { heir in !heir.isAuthorised && !acting.contains { $0.id == heir.id } }
        let sum = Share.sum(acting.compactMap(\.share))
        if left.isEmpty, sum?.isWhole == true { return }
        let held = sum?.text ?? "؟"
        throw Refusal(
            .heirsLeftOut, field: "agreeing",
            message: Name(
                ar: "يتصرف الورثة مجتمعين أو بوارث فوضوه: أنصبة من وافق \(held) من الواحد الصحيح، ولم يوافق من "
                    + "المسجلين: \(left.count)؛ أضف موافقة الباقين أو سجّل من فوضوه",
                en:
                    "heirs act together, or through one they authorised: those who agree hold \(held) of the whole, and "
                    + "\(left.count) of those recorded do not; add the others, or record whom they authorised"),
            items: left.map { RefusalItem(id: $0.id, name: Name(ar: $0.name, en: $0.name)) })
    }
}
