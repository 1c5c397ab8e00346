internal import SilaCore
internal import SilaService

/// How a body took a step: in a sitting, or through its head.
enum BodyActView {
    static let schema = NamedSchema(
        "BodyAct",
        .object([
            Property(
                "sitting",
                .nullable(
                    .object([
                        Property("id", .text), Property("number", .text(example: "3/1447")), Property("on", .date),
                        Property("on_hijri", .nullable(.text())), Property("quorum", .integer),
                        Property("present", .integer, "who sat on the case"),
                        Property("recused", .integer, "members present whom it concerns"), Property("for", .integer),
                        Property("against", .integer), Property("abstained", .integer),
                        Property("result", .words(of: VoteResult.self)),
                        Property("smaller_quorum", .flag, "delegated by the board"),
                    ])), "null where a unit's head decided"),
            Property(
                "head",
                .nullable(
                    .object([
                        Property("member", .named("Hand")),
                        Property("stands_in", .nullable(.text()), "why somebody stands in for the head"),
                    ])), "null where a committee decided"),
        ]))

    static func write(_ act: BodyAct, _ names: [String: Name], _ json: inout JSONWriter) {
        var (sitting, head): (SittingAct?, HeadAct?)
        switch act {
        case .sitting(let act): sitting = act
        case .head(let act): head = act
        }
        json.object("sitting", sitting) { act, json in
            json.field("id", act.sitting)
            json.field("number", act.number)
            json.field("on", act.heldOn.iso)
            json.field("on_hijri", HijriDate(act.heldOn)?.iso)
            json.field("quorum", act.quorum)
            json.field("present", act.present.count)
            json.field("recused", act.recused.count)
            json.field("for", act.votedFor.count)
            json.field("against", act.votedAgainst.count)
            json.field("abstained", act.abstained.count)
            json.field("result", act.result.rawValue)
            json.field("smaller_quorum", act.delegation != nil)
        }
        json.object("head", head) { act, json in
            HandView.write("member", act.member, names, &json)
            json.field("stands_in", act.standsIn)
        }
    }
}
