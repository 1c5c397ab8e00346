internal import SilaCore
internal import SilaService

/// A claim for compensation as the API answers it.
///
/// The account that a payment goes to is masked to its last four characters; in full it is read by those who prepare and
/// approve payments, and by nobody in the answer to a step, since that is stored.
enum ClaimView {
    /// The roles that read an account in full.
    static let accountants: Set<Role> = [.followUp, .management, .admin]

    static let schema = NamedSchema("Claim", .object(head + way + tail))

    private static let head = [
        Property("reference", .text(example: "4827193605")),
        Property("printed", .text(example: "482 719 3605"), "the reference in groups, as it is read out"),
        Property("version", .integer, "how many events it has: what `If-Match` names"),
        Property("kind", .words(["claim"])),
        Property("stage", .named("Stage")),
        Property("received_at", .moment),
        Property("standing", .named("Standing")),
        Property("edition", .integer, "the edition of the policy that it stands under"),
        Property("person", .named("Person")),
        Property("representative", .nullable(.named("Representative"))),
        Property("medium", .nullable(.named("NamedItem")), "the medium agreed with the person"),
        Property("linked_to", .nullable(.text()), "the reference of the request or complaint it comes from"),
        Property("harm", .text(), "the harm alleged"),
        Property("harmed_on", .date),
        Property("harmed_on_hijri", .nullable(.text())),
        Property("asked", .nullable(.named("Money")), "what the person asks for"),
    ]

    private static let way = [
        Property("gates", .list(.named("GateOfClaim")), "what the policy asks for before payment, in its order"),
        Property("body", .nullable(.named("NamedItem")), "the body it waits for"),
        Property("outcome", .nullable(.named("NamedItem")), "whether the association caused the harm"),
        Property("ruling_need", .nullable(.named("RulingNeedOfClaim")), "where the policy asks for a ruling if needed"),
        Property("offers", .list(.named("OfferOfClaim"))),
        Property("settlement", .nullable(.named("SettlementOfClaim"))),
        Property("payments", .list(.named("PaymentOfClaim"))),
        Property("unpaid", .named("Money"), "what no payment is prepared for yet, of what both sides have signed"),
        Property("fulfilled_on", .nullable(.date), "what was settled in kind was done"),
        Property("refusal", .nullable(.named("RefusalOfClaim")), "why there is no compensation"),
    ]

    private static let tail = [
        Property("answer", .nullable(.named("Reply"))),
        Property("ended_on", .nullable(.date)),
        Property("objections", .integer),
        Property("events", .list(.named("Event"))),
        Property("actions", .list(.named("Action")), "what who asks may do now, and why not what they may not"),
    ]

    /// The bytes of a claim, as the answer to a step has it.
    static func bytes(_ record: CaseRecord<Claim>) -> [UInt8] { bytes(record, showsAccounts: false) }

    /// The bytes of a claim for who reads it.
    static func bytes(_ record: CaseRecord<Claim>, for roles: Set<Role>) -> [UInt8] {
        bytes(record, showsAccounts: !roles.isDisjoint(with: accountants))
    }

    private static func bytes(_ record: CaseRecord<Claim>, showsAccounts: Bool) -> [UInt8] {
        JSONWriter.object { json in
            writeHead(record, &json)
            writeWay(record, showsAccounts: showsAccounts, &json)
            let claim = record.file
            json.object("answer", claim.reply) { RequestWayView.write($0, &$1) }
            json.field("ended_on", claim.endedOn?.iso)
            json.field("objections", claim.objections)
            EventView.write(record, &json)
            ActionView.write(ClaimAction.standing(claim, at: record.desk), \.name, &json)
        }
    }

    private static func writeHead(_ record: CaseRecord<Claim>, _ json: inout JSONWriter) {
        let claim = record.file
        json.field("reference", record.reference.text)
        json.field("printed", record.reference.printed)
        json.field("version", claim.version)
        json.field("kind", CaseKind.claim.rawValue)
        json.object("stage") { StageView.write(claim.stage.rawValue, claim.stage.name, &$0) }
        json.field("received_at", claim.receivedAt.iso8601)
        json.object("standing") { StandingView.write(claim.receipt.standing, record.desk.policy, &$0) }
        json.field("edition", record.edition)
        json.object("person") { PersonView.write(record.declaration.person, &$0) }
        json.object("representative", claim.receipt.representative, RepresentativeView.write)
        json.object("medium", claim.receipt.medium, MediumView.write)
        json.field("linked_to", claim.receipt.linked)
        json.field("harm", claim.receipt.harm)
        json.field("harmed_on", claim.receipt.harmedOn.iso)
        json.field("harmed_on_hijri", HijriDate(claim.receipt.harmedOn)?.iso)
        json.object("asked", claim.receipt.asked, MoneyView.write)
    }

    private static func writeWay(_ record: CaseRecord<Claim>, showsAccounts: Bool, _ json: inout JSONWriter) {
        let (claim, desk) = (record.file, record.desk)
        let parts = ClaimPartsView(record: record)
        json.list("gates", claim.gateStandings, parts.write)
        json.object("body", claim.body) { parts.write($0, &$1) }
        json.object("outcome", claim.outcome) { outcome, json in
            json.field("id", outcome.outcome.rawValue)
            json.field("name", outcome.outcome.name)
        }
        json.object("ruling_need", claim.rulingNeed) { need, json in
            json.field("needed", need.needed)
            json.field("reason", need.reason)
        }
        json.list("offers", claim.offers) { parts.write($0, on: desk.today, &$1) }
        json.object("settlement", claim.drawn) { parts.write($0, &$1) }
        json.list("payments", claim.payments) { parts.write($0, showsAccount: showsAccounts, &$1) }
        json.object("unpaid") { MoneyView.write(claim.unpaid, &$0) }
        json.field("fulfilled_on", claim.fulfilledOn?.iso)
        json.object("refusal", claim.refusal) { parts.write($0, &$1) }
    }
}
