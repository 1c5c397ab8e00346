internal import SilaCore
internal import SilaService

/// The parts of a claim's answer: gates, offers, the settlement, payments.
struct ClaimPartsView {
    /// The claim.
    let record: CaseRecord<Claim>

    static let schemas = [gate, need, offer, settlement, payment, refusal]

    private static let gate = NamedSchema(
        "GateOfClaim",
        .object([
            Property("gate", .words(of: CompensationGate.self)), Property("name", .name),
            Property("clause", .named("Clause")), Property("state", .words(of: GateStanding.State.self)),
            Property("state_name", .name), Property("current", .flag, "the claim stands at it"),
            Property("lacking", .list(.named("NamedItem")), "what it lacks; empty where it is passed"),
            Property("body", .nullable(.named("NamedItem"))),
            Property("ruling", .nullable(.words(of: RulingNeed.self)), "of a ruling: always, or where it is needed"),
            Property("passed_on", .nullable(.date)),
            Property("ground", .nullable(.text()), "what passed it, in words: a reason, a sitting, a ruling"),
        ]))

    private static let need = NamedSchema(
        "RulingNeedOfClaim", .object([Property("needed", .flag), Property("reason", .text)]))

    private static let offer = NamedSchema(
        "OfferOfClaim",
        .object([
            Property("side", .words(of: ClaimSide.self)), Property("amount", .nullable(.named("Money"))),
            Property("terms", .nullable(.text())), Property("made_on", .date),
            Property("expires", .date, "the last day on which it can be accepted"),
            Property("expires_hijri", .nullable(.text())), Property("state", .words(of: ClaimOfferStanding.self)),
            Property("state_name", .name), Property("answered_on", .nullable(.date)),
        ]))

    private static let settlement = NamedSchema(
        "SettlementOfClaim",
        .object([
            Property("amount", .nullable(.named("Money"))),
            Property("fulfilment", .nullable(.text()), "what is done in kind"),
            Property("officer", .text(), "who signed for the association"), Property("drawn_by", .nullable(.name)),
            Property("drawn_on", .date), Property("digest", .text(), "what the person's signature is bound to"),
            Property("signed", .flag, "by both sides"),
            Property("signed_on", .nullable(.date)),
            Property("way", .nullable(.words(["paper", "drawn", "thumbprint", "code"]))),
            Property("representative", .nullable(.text()), "who signed for the person"),
        ]))

    private static let payment = NamedSchema(
        "PaymentOfClaim",
        .object([
            Property("number", .integer, "from 1"), Property("amount", .named("Money")),
            Property("iban", .text(example: "••••7519"), "in full for those who prepare and approve payments"),
            Property("payee", .text), Property("state", .words(of: ClaimPayment.State.self)),
            Property("state_name", .name), Property("prepared_by", .nullable(.name)), Property("prepared_on", .date),
            Property("decided_by", .nullable(.name)), Property("decided_on", .nullable(.date)),
            Property("delegation", .nullable(.text()), "the board's, where one person prepared and approved it"),
            Property("reason", .nullable(.text()), "why it was rejected or returned"),
            Property("bank_reference", .nullable(.text())), Property("executed_on", .nullable(.date)),
        ]))

    private static let refusal = NamedSchema(
        "RefusalOfClaim",
        .object([
            Property("name", .name), Property("reason", .nullable(.text())),
            Property("clause", .nullable(.named("Clause"))),
            Property("on", .nullable(.date)),
        ]))

    func write(_ body: BodyID, _ json: inout JSONWriter) {
        json.field("id", body.rawValue)
        json.field("name", record.desk.policy.body(body)?.name ?? Name(ar: body.rawValue, en: body.rawValue))
    }

    func write(_ standing: GateStanding, _ json: inout JSONWriter) {
        json.field("gate", standing.gate.gate.rawValue)
        json.field("name", standing.gate.gate.name)
        json.object("clause") { ClauseView.write(standing.gate.clause, &$0) }
        json.field("state", standing.state.rawValue)
        json.field("state_name", standing.state.name)
        json.field("current", standing.current)
        json.list("lacking", standing.lacking) { item, json in
            json.field("id", item.id)
            json.field("name", item.name)
        }
        json.object("body", standing.gate.body) { write($0, &$1) }
        json.field("ruling", standing.gate.ruling?.rawValue)
        json.field("passed_on", standing.pass?.on.iso)
        json.field("ground", standing.pass.flatMap { ground($0.fact) })
    }

    private func ground(_ fact: GateFact) -> String? {
        switch fact {
        case .fault(let finding): finding.reason
        case .minutes(.sitting(let act), _): act.number
        case .minutes(_, let minutes): minutes.dated?.iso
        case .ruling(let ruling): "\(ruling.issuer) · \(ruling.number) · \(ruling.on.iso)"
        case .rulingNotNeeded(let need): need.reason
        case .agreement: nil
        }
    }

    func write(_ made: NegotiatedOffer, on day: CivilDate, _ json: inout JSONWriter) {
        let standing = made.standing(on: day)
        json.field("side", made.offer.side.rawValue)
        json.object("amount", made.offer.amount, MoneyView.write)
        json.field("terms", made.offer.terms)
        json.field("made_on", made.on.iso)
        json.field("expires", made.offer.expires.iso)
        json.field("expires_hijri", HijriDate(made.offer.expires)?.iso)
        json.field("state", standing.rawValue)
        json.field("state_name", standing.name)
        json.field("answered_on", made.answeredOn?.iso)
    }

    func write(_ drawn: DrawnSettlement, _ json: inout JSONWriter) {
        let settlement = drawn.settlement
        json.object("amount", settlement.amount, MoneyView.write)
        json.field("fulfilment", settlement.fulfilment)
        json.field("officer", settlement.officer)
        json.field("drawn_by", record.names[drawn.by])
        json.field("drawn_on", drawn.on.iso)
        json.field("digest", settlement.digest)
        json.field("signed", drawn.signature != nil)
        json.field("signed_on", drawn.signedOn?.iso)
        json.field("way", drawn.signature?.way.id)
        json.field("representative", drawn.signature?.representative)
    }

    func write(_ payment: ClaimPayment, showsAccount: Bool, _ json: inout JSONWriter) {
        json.field("number", payment.order.number)
        json.object("amount") { MoneyView.write(payment.order.amount, &$0) }
        json.field("iban", showsAccount ? payment.order.iban.text : payment.order.iban.masked)
        json.field("payee", payment.order.payee)
        json.field("state", payment.state.rawValue)
        json.field("state_name", payment.state.name)
        json.field("prepared_by", record.names[payment.preparedBy])
        json.field("prepared_on", payment.preparedOn.iso)
        json.field("decided_by", payment.approvedBy.flatMap { record.names[$0] })
        json.field("decided_on", payment.approvedOn?.iso)
        json.field("delegation", payment.delegation)
        json.field("reason", payment.reason)
        json.field("bank_reference", payment.bankReference)
        json.field("executed_on", payment.executedOn?.iso)
    }

    func write(_ refusal: ClaimRefusal, _ json: inout JSONWriter) {
        json.field("name", refusal.name)
        switch refusal {
        case .notEstablished(let finding): json.field("reason", finding.reason)
        case .dismissed(let ruling): json.field("reason", "\(ruling.issuer) · \(ruling.number)")
        case .noAgreement(let reason): json.field("reason", reason)
        }
        json.object("clause", record.file.refusedAt, ClauseView.write)
        json.field("on", record.file.refusedOn?.iso)
    }
}
