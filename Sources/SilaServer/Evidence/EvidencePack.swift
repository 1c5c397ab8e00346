internal import Crypto
public import SilaCore
internal import SilaPages
internal import SilaPolicyFiles
public import SilaService
internal import SilaStorage

/// The evidence pack for the regulator's visit: one archive, with a manifest that has the hash of every file in it.
///
/// The same data make the same bytes: nothing in it says when or for whom it was made, which stands in the audit.
public struct EvidencePack {
    private struct Listed {
        let path: String
        let bytes: Int
        let sha256: String
        let about: Name
    }

    /// What is put in, in this order.
    private enum Part: CaseIterable {
        case policy, incoming, outgoing, reckoning, audit, manifest
    }

    private let office: Office
    private let period: Period
    private let caller: Caller?
    private var archive = ZipArchive()
    private var listed: [Listed] = []
    private var parts = Part.allCases[...]
    private var made: [UInt8] = []
    private var told: PeriodReckoning?

    /// The pack of a period; `caller` is nil for a command of the operator.
    ///
    /// Of cases that `caller` may not see there are numbers and no more.
    public init(of office: Office, _ period: Period, by caller: Caller?) {
        self.office = office
        self.period = period
        self.caller = caller
    }

    /// The next piece of the archive, so that no more than one part of it is held; nil at its end.
    public mutating func next() async throws -> [UInt8]? {
        guard let part = parts.popFirst() else { return nil }
        switch part {
        case .policy:
            try await office.recordEvidence(period, by: caller)
            for edition in try await office.evidenceEditions(period) { try add(edition) }
        case .incoming: try await add(.incoming)
        case .outgoing: try await add(.outgoing)
        case .reckoning:
            let found = try await office.reckoning(of: period, by: caller)
            told = found
            try add(found.report)
            try add(found.statement)
            try add(found.signatures, through: found.report.end)
        case .audit: try add(try await office.evidenceAudit(), withheld: told?.statement.withheld ?? [])
        case .manifest: try end(through: told?.report.end ?? period.through)
        }
        defer { made.removeAll() }
        return made
    }

    /// What the file of such a pack is called.
    public static func name(_ office: Office, _ period: Period) -> String {
        "\(office.slug.text)-evidence-\(period.from.iso)-\(period.through.iso).zip"
    }

    private mutating func add(_ path: String, _ bytes: [UInt8], ar: String, en: String) throws {
        let hash = Hexadecimal.text(SHA256.hash(data: bytes))
        listed.append(Listed(path: path, bytes: bytes.count, sha256: hash, about: Name(ar: ar, en: en)))
        made += try archive.file(path, bytes)
    }

    private mutating func add(_ found: EvidenceEdition) throws {
        let number = found.edition.number
        let folder = "policy/edition-\(number)"
        for file in found.texts.files {
            try add(
                "\(folder)/\(file.name)", Array(file.text.utf8), ar: "ملفات الإصدار \(number) كما نُشرت",
                en: "the files of edition \(number) as published")
        }
        let since = found.since.date
        let model = PolicyModel(
            tenant: TenantHeading(of: office), policy: found.edition.policy,
            edition: EditionLabel(
                number: number, standing: found.isLast ? .inForce(since) : .past(since), sha256: found.edition.sha256,
                recorded: found.approval),
            language: .arabic)
        try add(
            "\(folder)/policy.txt", Array(PolicyText(model).text.utf8), ar: "نص السياسة في الإصدار \(number)",
            en: "the policy of edition \(number) as text, in Arabic")
        let approval = JSONWriter.object { json in
            json.field("edition", number)
            json.field("in_force_since", found.since.iso8601)
            json.field("in_force_since_hijri", HijriDate(since)?.iso)
            json.field("published_at", found.edition.publishedAt.iso8601)
            json.field("sha256", found.edition.sha256)
            json.object("recorded", found.approval) { approval, json in
                json.field("session", approval.session)
                json.field("held_on", approval.heldOn.iso)
                json.field("held_on_hijri", HijriDate(approval.heldOn)?.iso)
                json.list("present", approval.present)
                json.list("absent", approval.absent)
            }
        }
        try add(
            "\(folder)/approval.json", approval, ar: "اعتماد مجلس الإدارة للإصدار \(number)",
            en: "the board's approval of edition \(number); null where none was recorded")
    }

    private mutating func add(_ direction: RegisterDirection) async throws {
        var query = RegisterQuery(direction)
        query.period = period
        var bytes: [UInt8] = []
        try await RegisterTable.write(query, of: office, by: caller) { bytes += $0 }
        try add("registers/\(direction.rawValue).csv", bytes, ar: direction.name.ar, en: direction.name.en)
    }

    private mutating func add(_ report: PeriodReport) throws {
        try add("report/report.json", ReportView.bytes(report), ar: "تقرير الفترة", en: "the report")
        try add("report/report.csv", ReportTable.bytes(report), ar: "تقرير الفترة جدولاً", en: "the report as a table")
    }

    private mutating func add(_ told: PeriodStatement) throws {
        try add(
            "statement/statement.json", StatementView.bytes(told), ar: "بيان المطابقة",
            en: "the statement of conformity")
        try add(
            "statement/statement.csv", StatementTable.bytes(told), ar: "بيان المطابقة جدولاً",
            en: "the statement as a table")
        let page = StatementPage(
            StatementModel(
                tenant: TenantHeading(of: office), staff: nil, formToken: "", policy: told.policy.title,
                edition: told.edition, statement: told.statement, withheld: told.withheld))
        try add(
            "statement/statement.html", Self.standingAlone(page.html()), ar: "بيان المطابقة للطباعة",
            en: "the statement, to print")
        try add(
            "statement/sila.css", Asset.stylesheet.bytes, ar: "تنسيق صفحة البيان", en: "how the page looks")
    }

    /// Who owed the signature under each edition, and when they signed; a file of its own for each edition.
    private mutating func add(_ signatures: [ReportedSignature], through end: CivilDate) throws {
        for edition in Set(signatures.map(\.edition)).sorted() {
            var table = CSVText([
                "العضو", "Member", "مطلوب منه منذ", "آخر يوم للتوقيع", "تاريخ التوقيع", "التاريخ الهجري",
                "وُقّع معه الميثاق",
            ])
            for line in signatures where line.edition == edition && line.since <= end {
                let signed = line.signedOn.flatMap { $0 <= end ? $0 : nil }
                table.add([
                    .text(line.who.ar), .text(line.who.en), .text(line.since.iso), .text(line.by.iso),
                    .text(signed?.iso), .text(signed.flatMap(HijriDate.init)?.iso),
                    .text(signed == nil ? nil : line.withCode ? "نعم" : "لا"),
                ])
            }
            try add(
                "acknowledgements/edition-\(edition).csv", table.bytes, ar: "من وقّع الإصدار \(edition) ومن لم يوقّع",
                en: "who signed edition \(edition), and who did not")
        }
    }

    /// The page with its stylesheet beside it, and no address of the site.
    private static func standingAlone(_ page: [UInt8]) -> [UInt8] {
        let sheet = "/assets/sila.css?v=\(Asset.stylesheet.hash)"
        return Array(String(decoding: page, as: UTF8.self).replacing(sheet, with: "sila.css").utf8)
    }

    private mutating func add(_ audit: EvidenceAudit, withheld: Set<Reference>) throws {
        var table = CSVText(["رقم الحالة", "عدد الأحداث", "بصمة آخر حدث"])
        for head in audit.heads {
            let shown = withheld.contains(head.reference) ? "محجوب" : head.reference.text
            table.add([.text(shown), .number(head.events), .text(Hexadecimal.text(head.hash))])
        }
        try add(
            "audit/heads.csv", table.bytes, ar: "نهاية سجل كل حالة وبصمتها", en: "where the history of each case ends")
        let verification = JSONWriter.object { json in
            json.field("cases", audit.review.cases)
            json.field("events", audit.review.events)
            json.field("whole", audit.review.faults.isEmpty)
            json.list("faults", audit.review.faults.map(\.description))
            json.field("heads_sha256", audit.digest)
        }
        try add(
            "audit/verification.json", verification, ar: "نتيجة فحص سلامة السجلات",
            en: "what a look through every history found")
    }

    private mutating func end(through end: CivilDate) throws {
        let manifest = JSONWriter.object { json in
            json.field("association", office.name)
            json.field("tenant", office.slug.text)
            ReportView.write(period, through: end, &json)
            json.list("files", listed) { file, json in
                json.field("path", file.path)
                json.field("bytes", file.bytes)
                json.field("sha256", file.sha256)
                json.field("about", file.about)
            }
        }
        made += try archive.file("manifest.json", manifest)
        made += try archive.end()
    }
}
