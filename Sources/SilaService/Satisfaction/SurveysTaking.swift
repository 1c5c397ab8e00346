internal import Crypto
internal import SilaCore
internal import SilaPolicyFiles
public import SilaStorage

/// Takes the surveys that an association's file declares into the database; rounds are opened under the last.
///
/// A text that is the last already changes nothing; one that an earlier declaration had is declared anew.
public struct SurveysTaking: Sendable {
    private let database: TenantDatabase
    private let clock: Clock

    /// Taking into that tenant's tables.
    public init(database: TenantDatabase, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// Takes the text, which has to be sound; true where it is another than the last.
    @discardableResult
    public func take(_ text: String, by actor: String) async throws(ServiceError) -> Bool {
        do { _ = try SurveysReader.read(text: text, file: TenantDirectory.surveysName) } catch {
            throw .setUp(error.description)
        }
        let digest = Array(SHA256.hash(data: Array(text.utf8)))
        for _ in 0..<4 {
            let now = clock.now()
            do {
                let last = try await database.run(SurveyBookStore.last())
                if last?.sha256 == digest { return false }
                let number = (last?.number ?? 0) + 1
                let row = SurveyBookRow(number: number, sha256: digest, text: text, taking: Act(at: now, by: actor))
                let audit = AuditRow(
                    at: now, actor: actor, what: "surveys.declared", details: #"{"number":\#(number)}"#)
                try await database.run([SurveyBookStore.add(row), AuditStore.record(audit)])
                return true
            } catch .duplicate {
                continue
            } catch {
                throw .storage(error)
            }
        }
        throw .overloaded(retryAfter: 1)
    }
}
