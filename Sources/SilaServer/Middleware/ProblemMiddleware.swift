internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Turns whatever was thrown into a problem: JSON for programs, a page for browsers.
struct ProblemMiddleware: RouterMiddleware {
    typealias Context = ServerContext

    let house: House
    let routes: [Route]

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let problem = problem(of: error, request)
            if problem.status >= 500 {
                // The errors of every module describe themselves without personal data.
                context.logger.error(
                    "a request failed",
                    metadata: ["route": "\(context.endpointPath ?? "none")", "why": "\(Self.description(of: error))"])
            }
            return respond(problem, request, context)
        }
    }

    private func problem(of error: any Error, _ request: Request) -> Problem {
        switch error {
        case let error as ServiceError: return Problem(error)
        case let error as ServerError: return Problem(error)
        case is NIOTooManyBytesError: return Problem(ServerError.bodyTooLarge(limit: house.configuration.bodyLimit))
        case is CancellationError: return .busy(1)
        case let error as HTTPError where error.status == .notFound: return unrouted(request)
        default: return .failed
        }
    }

    private static func description(of error: any Error) -> String {
        switch error {
        case let error as ServiceError: error.description
        case let error as HTTPError: "status \(error.status.code)"
        default: "\(type(of: error))"
        }
    }

    /// What no route took: another method would have been taken, or there is nothing there at all.
    private func unrouted(_ request: Request) -> Problem {
        let methods = RouteTable.methods(at: request.uri.path, among: routes)
        guard !methods.isEmpty, !methods.contains(request.method) else { return .notFound }
        return Problem(ServerError.method(allowed: methods.map(\.rawValue).sorted()))
    }

    private func respond(_ problem: Problem, _ request: Request, _ context: ServerContext) -> Response {
        var headers: HTTPFields = [.vary: "Accept, Accept-Language"]
        if let seconds = problem.retryAfter { headers[.retryAfter] = String(seconds) }
        if !problem.allow.isEmpty { headers[.allow] = problem.allow.joined(separator: ", ") }
        if Wish.isPage(accepting: request.headers[.accept]) {
            headers[.contentType] = "text/html; charset=utf-8"
            let body = ProblemPage(page(problem, request, context)).html()
            return Response(problem.status, headers, body)
        }
        let language = Language(accepting: request.headers[.acceptLanguage])
        headers[.contentType] = "application/problem+json"
        headers[.contentLanguage] = language.rawValue
        return Response(problem.status, headers, problem.json(in: language))
    }

    private func page(_ problem: Problem, _ request: Request, _ context: ServerContext) -> ProblemModel {
        let slug = request.uri.path.split(separator: "/", maxSplits: 1).first.map(String.init)
        let office = slug.flatMap(house.offices.office)
        return ProblemModel(
            tenant: office.map(TenantHeading.init(of:)), status: problem.status, message: problem.message,
            rule: problem.isRule ? problem.kind : nil, clause: problem.clause,
            items: problem.items.map(\.name) + problem.errors.map(\.message),
            requestID: problem.status >= 500 ? context.requestID : nil)
    }
}

extension Response {
    /// An answer whose body is these bytes.
    init(_ status: Int, _ headers: HTTPFields, _ body: [UInt8]) {
        self.init(
            status: HTTPResponse.Status(code: status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }

    /// An answer that is JSON.
    static func json(_ status: HTTPResponse.Status = .ok, _ body: [UInt8], _ headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "application/json"
        return Response(status.code, headers, body)
    }

    /// An answer that is a page.
    static func page(_ page: some Page, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(status.code, [.contentType: "text/html; charset=utf-8"], page.html())
    }

    /// An answer that was stored with its write.
    static func stored(_ answer: StoredAnswer) -> Response {
        var headers: HTTPFields = [.contentType: "application/json"]
        for header in answer.headers {
            if let name = HTTPField.Name(header.name) { headers[name] = header.value }
        }
        if answer.replayed { headers[.idempotencyReplayed] = "true" }
        return Response(answer.status, headers, answer.body)
    }
}
