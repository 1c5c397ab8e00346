internal import SilaCore
internal import SilaPages
internal import SilaService

/// What the page of a claim shows: the harm, each gate with what it lacks, what was offered, settled and paid.
enum ClaimSheet {
    static func parts(of record: CaseRecord<Claim>) -> CaseParts {
        let (claim, desk) = (record.file, record.desk)
        var parts = CaseParts(
            summary: CaseParts.summary(record, .claim(claim.stage), claim.receipt.standing, claim.receivedAt))
        parts.summary.representative = claim.receipt.representative
        parts.summary.medium = claim.receipt.medium
        parts.summary.body = claim.body.flatMap { desk.policy.body($0)?.name }
        parts.summary.answer = claim.reply?.text
        parts.clock = ReplyClock(answeredOn: claim.reply?.on)
        parts.items = harm(claim) + claim.gateStandings.map(gate) + money(claim, on: desk.today)
        parts.actions = ClaimAction.standing(claim, at: desk).map {
            CaseAction(name: $0.action.name, refusal: $0.refusal)
        }
        return parts
    }

    private static func harm(_ claim: Claim) -> [CaseItem] {
        let receipt = claim.receipt
        var items = [
            CaseItem(name: Name(ar: "الضرر المدعى به", en: "The harm alleged"), kind: .text, value: receipt.harm),
            CaseItem(
                name: Name(ar: "تاريخ الضرر", en: "The day of the harm"), kind: .date, value: receipt.harmedOn.iso),
        ]
        if let asked = receipt.asked { items.append(text(Name(ar: "المبلغ المطلوب", en: "Asked for"), asked.name.ar)) }
        if let linked = receipt.linked {
            items.append(CaseItem(name: Name(ar: "مرتبطة بالحالة", en: "Comes from"), kind: .number, value: linked))
        }
        return items
    }

    private static func gate(_ standing: GateStanding) -> CaseItem {
        let lacking = standing.lacking.map(\.name.ar).joined(separator: "، ")
        let words = standing.state == .passed ? standing.state.name.ar : "\(standing.state.name.ar): \(lacking)"
        let clause = standing.gate.clause
        let number = clause.number.map { " (\($0))" } ?? ""
        return text(Name(ar: clause.title.ar + number, en: clause.title.en + number), words)
    }

    private static func money(_ claim: Claim, on day: CivilDate) -> [CaseItem] {
        var items = claim.offers.map { made in
            let what = [made.offer.amount?.name.ar, made.offer.terms].compactMap { $0 }.joined(separator: "، ")
            let name = Name(ar: "عرض من \(made.offer.side.name.ar)", en: "An offer: \(made.offer.side.name.en)")
            return text(name, "\(what) — \(made.standing(on: day).name.ar)")
        }
        if let drawn = claim.drawn {
            let what = [drawn.settlement.amount?.name.ar, drawn.settlement.fulfilment].compactMap { $0 }
            let state = drawn.signature == nil ? "بانتظار توقيع المتضرر" : "وقعها الطرفان"
            items.append(
                text(
                    Name(ar: "التسوية", en: "The settlement"), "\(what.joined(separator: "، ")) — \(state)"))
        }
        return items
            + claim.payments.map { payment in
                text(
                    Name(ar: "الدفعة \(payment.order.number)", en: "Payment \(payment.order.number)"),
                    "\(payment.order.amount.name.ar) — \(payment.order.iban.masked) — \(payment.state.name.ar)")
            }
    }

    private static func text(_ name: Name, _ value: String) -> CaseItem {
        CaseItem(name: name, kind: .text, value: value)
    }
}
