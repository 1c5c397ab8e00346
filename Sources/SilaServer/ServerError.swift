public import SilaCore
public import SilaService

/// Why a request was not answered as it asked to be, beyond what the use cases themselves say.
public enum ServerError: Error, Sendable {
    /// What a use case says.
    case service(ServiceError)
    /// The body is no JSON; where, and why.
    case malformedJSON(line: Int, column: Int, what: Name)
    /// A form or a query that cannot be read.
    case malformedForm
    /// The body is of another type than the route takes.
    case mediaType(expected: String)
    /// The body is larger than so many bytes.
    case bodyTooLarge(limit: Int)
    /// A change names no version that it saw.
    case versionMissing
    /// A header cannot be read.
    case header(String, Name)
    /// A page of another site sent the request.
    case foreignOrigin
    /// A form was open too long, or is of another session.
    case formStale
    /// The route exists, the method does not.
    case method(allowed: [String])
    /// The time for the request ran out.
    case deadline
    /// What was asked for does not fit into one archive.
    case archiveTooLarge
}
