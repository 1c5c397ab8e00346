public import SilaCore
internal import SilaPolicyFiles
public import SilaStorage

/// Where an edition stands.
public enum EditionState: String, CaseIterable, Hashable, Sendable {
    /// Its day has not come.
    case scheduled
    /// New cases are received under it.
    case inForce = "in-force"
    /// Another has replaced it, or came before its day did.
    case superseded
    /// It was withdrawn before its day.
    case withdrawn
}

/// An edition with all that is shown of it.
public struct EditionSheet: Sendable {
    /// What is known of it beside its texts.
    public let head: EditionHead
    /// Where it stands.
    public let state: EditionState
    /// Its policy, which tells whether its text prints an approval.
    public let edition: Edition
    /// The approval that was recorded; nil where none was.
    public let approval: ApprovalRow?
    /// The texts; nil in lists.
    public let texts: TenantTextsView?
    /// The names of the staff who had to do with it, by id.
    public let names: [String: Name]

    /// Whether the board approved it, by what was recorded or what its text prints.
    public var isApproved: Bool { approval != nil || edition.policy.approval?.isFilled == true }
}

/// The texts of an edition or a draft by the names of their files.
public struct TenantTextsView: Hashable, Sendable {
    /// The names of the files and their texts, in order.
    public let files: [(name: String, text: String)]

    init(_ texts: EditionTexts) { files = TenantTexts(texts).files }

    /// The text of the file of that name; nil where there is none.
    public subscript(name: String) -> String? { files.first { $0.name == name }?.text }

    /// The same files with the same texts.
    public static func == (left: TenantTextsView, right: TenantTextsView) -> Bool {
        left.files.elementsEqual(right.files) { $0 == $1 }
    }

    /// Hashes the texts.
    public func hash(into hasher: inout Hasher) { for file in files { hasher.combine(file.text) } }
}

/// A page of a list, with what to ask the next page for.
public struct NumberedPage<Element: Sendable>: Sendable {
    /// The rows.
    public let rows: [Element]
    /// The cursor of the next page; nil where this is the last.
    public let next: Int?
}

extension Office {
    /// A page of editions, the newest first; `after` is the number that the last page ended with.
    public func editions(after: Int?, limit: Int) async throws(ServiceError) -> NumberedPage<EditionSheet> {
        let heads: [EditionHead]
        let inForce: Int?
        do {
            (heads, inForce) = try await database.run(
                EditionStore.heads(before: after, limit: limit + 1),
                EditionStore.numberInForce(on: clock.now().date))
        } catch {
            throw .storage(error)
        }
        let shown = Array(heads.prefix(limit))
        let approvals: [ApprovalRow]
        do { approvals = try await database.run(ApprovalStore.of(shown.map(\.number))) } catch { throw .storage(error) }
        var rows: [EditionSheet] = []
        for head in shown {
            rows.append(
                try await sheet(head, inForce, approvals.first { $0.edition == head.number }, texts: nil))
        }
        return NumberedPage(rows: rows, next: heads.count > limit ? shown.last?.number : nil)
    }

    /// The edition of that number with its texts; `ServiceError.notFound` where there is none.
    public func editionSheet(_ number: Int) async throws(ServiceError) -> EditionSheet {
        let (row, approval, inForce): (EditionRow?, ApprovalRow?, Int?)
        do {
            (row, approval, inForce) = try await database.run(
                EditionStore.find(number), ApprovalStore.of(number),
                EditionStore.numberInForce(on: clock.now().date))
        } catch {
            throw .storage(error)
        }
        guard let row else { throw .notFound }
        return try await sheet(row.head, inForce, approval, texts: TenantTextsView(row.texts))
    }

    /// What the board recorded of the edition of that number; nil where nothing was.
    public func approval(of edition: Int) async throws(ServiceError) -> BoardApproval? {
        let row: ApprovalRow?
        do { row = try await database.run(ApprovalStore.of(edition)) } catch { throw .storage(error) }
        return row.map {
            BoardApproval(session: $0.session, heldOn: $0.heldOn, present: $0.present, absent: $0.absent)
        }
    }

    func sheet(
        _ head: EditionHead, _ inForce: Int?, _ approval: ApprovalRow?, texts: TenantTextsView?
    ) async throws(ServiceError) -> EditionSheet {
        let state: EditionState =
            if head.withdrawal != nil {
                .withdrawn
            } else if head.number == inForce {
                .inForce
            } else {
                head.effectiveOn > clock.now().date ? .scheduled : .superseded
            }
        let staff = [head.publication.by, head.withdrawal?.by, approval?.recordedBy.text].compactMap(\.self)
        return EditionSheet(
            head: head, state: state, edition: try await shelf.edition(head.number), approval: approval, texts: texts,
            names: try await staffNames.names(of: Set(staff)))
    }
}
