internal import SilaCore
internal import SilaPages
internal import SilaService

/// What somebody who showed the secret of a case sees of it, as a page and as JSON.
enum FollowSheet {
    /// The page of a case, without what was just done.
    static func model(
        _ followed: FollowedRecord, _ pass: FollowPass, _ office: Office
    ) async throws(ServiceError) -> FollowModel {
        let frame = Frame(
            tenant: try await office.heading(), formToken: office.formMark(of: pass), key: FormToken.draw())
        return switch followed {
        case .request(let record): model(record, RequestSheet.parts(of: record), frame)
        case .inquiry(let record): model(record, WordSheet.parts(of: record), frame)
        case .suggestion(let record): model(record, WordSheet.parts(of: record), frame)
        case .complaint(let record): model(record, ComplaintSheet.parts(of: record), frame)
        case .claim(let record): model(record, ClaimSheet.parts(of: record), frame)
        case .support(let record): model(record, WordSheet.parts(of: record, .support(record.file.stage)), frame)
        case .contactInquiry(let record):
            model(record, WordSheet.parts(of: record, .contactInquiry(record.file.stage)), frame)
        }
    }

    /// The page of a case for an answer that is no page: without forms.
    static func model(_ followed: FollowedRecord, _ office: Office) -> FollowModel {
        let frame = Frame(tenant: TenantHeading(of: office), formToken: "", key: "")
        return switch followed {
        case .request(let record): model(record, RequestSheet.parts(of: record), frame)
        case .inquiry(let record): model(record, WordSheet.parts(of: record), frame)
        case .suggestion(let record): model(record, WordSheet.parts(of: record), frame)
        case .complaint(let record): model(record, ComplaintSheet.parts(of: record), frame)
        case .claim(let record): model(record, ClaimSheet.parts(of: record), frame)
        case .support(let record): model(record, WordSheet.parts(of: record, .support(record.file.stage)), frame)
        case .contactInquiry(let record):
            model(record, WordSheet.parts(of: record, .contactInquiry(record.file.stage)), frame)
        }
    }

    /// What of a page does not depend on the kind of case.
    private struct Frame {
        var tenant: TenantHeading
        var formToken: String
        var key: String
    }

    private static func model<File: StoredCase & FollowedFile>(
        _ record: CaseRecord<File>, _ parts: CaseParts, _ frame: Frame
    ) -> FollowModel {
        // What the association sets itself as a target is no promise to the person.
        var clock = parts.clock
        clock.promise?.target = nil
        var model = FollowModel(
            tenant: frame.tenant, formToken: frame.formToken, key: frame.key, version: record.file.version,
            today: record.desk.today, reference: record.reference, receivedAt: parts.summary.receivedAt,
            stage: parts.summary.stage,
            outlook: record.file.outlook(at: record.desk), clock: clock)
        model.term = parts.term
        model.missing = parts.missing
        model.steps = record.file.personSteps(at: record.desk)
        model.lines = record.entries.compactMap { entry in
            File.told(entry).map { told in
                FollowModel.Line(
                    told: told, basis: entry.basis, at: entry.at,
                    isOwn: entry.actor == Actor.person.id && !told.isOfItself)
            }
        }
        return model
    }
}
