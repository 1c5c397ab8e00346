internal import HTTPTypes
internal import Hummingbird
internal import SilaCore
internal import SilaPages
internal import SilaService

/// Stylesheets and pictures: kept by browsers for good under the hash of their bytes.
enum AssetRoutes {
    static let all =
        Asset.shared.map { asset in
            Route(.get, asset.path, .asset, .open { answer(asset, $0) }, Name(ar: "مورد للصفحات", en: "For pages"))
        } + [
            Route(
                .get, "/{tenant}/assets/tenant.css", .asset, .tenant(colours),
                Name(ar: "ألوان الجمعية", en: "The association's colours"))
        ]

    private static func colours(_ tenant: TenantVisit) async throws -> Response {
        answer(Asset.colours(of: try await tenant.office.heading()), tenant.visit)
    }

    private static func answer(_ asset: Asset, _ visit: Visit) -> Response {
        var headers: HTTPFields = [.eTag: asset.etag]
        let named = visit.request.uri.query?.hasPrefix("v=") ?? false
        headers[.cacheControl] = named ? "public, max-age=31536000, immutable" : "no-cache"
        if visit.request.headers[.ifNoneMatch] == asset.etag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = asset.contentType
        return Response(200, headers, asset.bytes)
    }
}

extension Office {
    /// The association as the head of its pages shows it, with the colour that it set.
    func heading() async throws(ServiceError) -> TenantHeading {
        TenantHeading(slug: slug, name: name, colour: try await edition().settings.colour)
    }
}

extension TenantHeading {
    /// The association without its colour, where the database is not to be asked: on the page of an error.
    init(of office: Office) { self.init(slug: office.slug, name: office.name) }
}
