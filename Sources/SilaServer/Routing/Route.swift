internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaService

/// One route: where it is, who may use it, what it takes and gives, and what it does.
///
/// Everything that is said about routes elsewhere is made of these values: the router, the OpenAPI document and the
/// table of routes and roles. There is no other way to add one.
struct Route: Sendable {
    /// The method.
    var method: HTTPRequest.Method
    /// The path with its parameters in braces: `/{tenant}/api/v1/requests/{reference}`.
    var path: String
    /// What kind of answer it gives.
    var face: Face
    /// Who may use it, and what it does for them.
    var door: Door
    /// What it is for.
    var summary: Name
    /// What the query may hold; nil where it is not looked at.
    var query: Shape?
    /// What the body holds; nil where there is none.
    var body: Shape?
    /// Whether the body is a form rather than JSON.
    var takesForm = false
    /// True where the body is a document, taken as it stands.
    var takesDocument = false
    /// True where it changes something and is open all the same to who has not signed the policy in time.
    var isOpenUnsigned = false
    /// True where `If-Match` names the version that a change was made for.
    var needsVersion = false
    /// True where the Idempotency-Key has to be there, since nobody is signed in.
    var needsKey = false
    /// What it answers when all is well.
    var answer = Answer(.ok, nil)

    /// A route with the parts that every one has; the rest is set by the functions below.
    init(_ method: HTTPRequest.Method, _ path: String, _ face: Face, _ door: Door, _ summary: Name) {
        self.method = method
        self.path = path
        self.face = face
        self.door = door
        self.summary = summary
    }

    /// The route with this body.
    func taking(_ shape: Shape, form: Bool = false) -> Route {
        var route = self
        route.body = shape
        route.takesForm = form
        return route
    }

    /// The route with a document as its body.
    func takingDocument() -> Route {
        var route = self
        route.takesDocument = true
        return route
    }

    /// The route, open to who has not signed the policy in time.
    func openUnsigned() -> Route {
        var route = self
        route.isOpenUnsigned = true
        return route
    }

    /// Whether who has not signed the policy in time is kept from it: from every change but those that lead out of it.
    var isWithheldUnsigned: Bool { method != .get && !isOpenUnsigned }

    /// The route with this query.
    func asking(_ shape: Shape) -> Route {
        var route = self
        route.query = shape
        return route
    }

    /// The route as a change to a case, with the version that was seen.
    func changing() -> Route {
        var route = self
        route.needsVersion = true
        return route
    }

    /// The route as one that asks for an Idempotency-Key.
    func keyed() -> Route {
        var route = self
        route.needsKey = true
        return route
    }

    /// The route with what it answers.
    func giving(_ status: HTTPResponse.Status, _ schema: Schema?, _ about: String? = nil) -> Route {
        var route = self
        route.answer = Answer(status, schema, about)
        return route
    }
}

/// What kind of answer a route gives.
enum Face: String, Sendable {
    /// JSON, in the OpenAPI document.
    case api
    /// HTML.
    case page
    /// A stylesheet or a picture.
    case asset
    /// Health, readiness, metrics: on the private port where one is set.
    case probe
}

/// What a route answers when all is well.
struct Answer: Sendable {
    /// The status.
    var status: HTTPResponse.Status
    /// What the body holds; nil where it is none or no JSON.
    var schema: Schema?
    /// What it is, where that needs saying.
    var about: String?

    /// An answer with its parts.
    init(_ status: HTTPResponse.Status, _ schema: Schema?, _ about: String? = nil) {
        self.status = status
        self.schema = schema
        self.about = about
    }
}

/// Who may use a route, and what it does for them; what a handler is given says what was checked before it.
enum Door: Sendable {
    /// Anyone, for no association.
    case open(@Sendable (Visit) async throws -> Response)
    /// Anyone, at an association.
    case tenant(@Sendable (TenantVisit) async throws -> Response)
    /// Who is signed in there, whatever their roles.
    case staff(@Sendable (StaffVisit) async throws -> Response)
    /// Who is signed in there and holds one of these roles.
    case roles(Set<Role>, @Sendable (StaffVisit) async throws -> Response)

    /// Whether the role opens it; nil stands for nobody signed in.
    func opens(to role: Role?) -> Bool {
        switch self {
        case .open, .tenant: true
        case .staff: role != nil
        case .roles(let roles, _): role.map(roles.contains) ?? false
        }
    }

    /// Whether one has to be signed in.
    var needsSession: Bool { !opens(to: nil) }
}
