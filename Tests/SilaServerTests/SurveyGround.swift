import HTTPTypes
import HummingbirdTesting
import Postgres
import SilaCore
import SilaService
import Testing

@testable import SilaServer
@testable import SilaStorage

/// An association's surveys as a test walks through them: people whose cases are closed, their links, the tables.
struct SurveyGround {
    let tenant: String
    let client: any TestClientProtocol
    let desk: Visitor
    let manager: Visitor
    let office: Office
    let tables: TenantDatabase

    static let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .accept: "text/html"]
    static let page: HTTPFields = [.accept: "text/html"]

    init(_ client: any TestClientProtocol, at tenant: String) async throws {
        let house = try await ServedHouse.shared()
        (self.tenant, self.client) = (tenant, client)
        desk = try await Visitor(client, at: tenant, as: .frontDesk)
        manager = try await Visitor(client, at: tenant, as: .management)
        office = try #require(house.offices.office(tenant))
        let row = try #require(try await TenantCatalogue(pool: house.pool).find(office.slug))
        tables = try Placement(house.pool).database(of: row)
    }

    /// Opens a round of that survey; closes one that is open first.
    func open(_ survey: String) async throws -> String {
        try await close { $0 == survey }
        let opened = try await manager.post("campaigns", #"{"survey": "\#(survey)"}"#)
        try #require(opened.status == 201, "\(opened.text)")
        return try #require(opened.text("id"))
    }

    /// Closes the open rounds of those surveys.
    ///
    /// Others open rounds in the same house, and whoever a periodic one invites rests from the next.
    func close(_ which: (String?) -> Bool = { _ in true }) async throws {
        for campaign in try await manager.get("campaigns")["campaigns"]?.nodes ?? []
        where which(campaign.at("survey")?.string) && campaign.at("closed_on") == .null {
            let id = try #require(campaign.at("id")?.string)
            _ = try await manager.post("campaigns/\(id)/closure", #"{"without_results": true}"#)
        }
    }

    /// Somebody whose inquiry was answered, so that it is closed; gives its reference.
    func served(_ name: String, over medium: String = "phone") async throws -> String {
        let asked = try await desk.post(
            "inquiries",
            """
            {"text": "متى؟", "channel": "phone", "medium": "\(medium)",
             "person": {"name": "\(name)", "mobile": "0500009876"}}
            """)
        try #require(asked.status == 201, "\(asked.text)")
        let reference = try #require(asked.text("reference"))
        let answered = try await desk.change(
            "inquiries/\(reference)/answer", #"{"text": "غداً", "proof": "قيل له"}"#)
        try #require(answered.status == 200, "\(answered.text)")
        return reference
    }

    /// The link of the invitation to a round over that case, as the desk draws it.
    func link(_ campaign: String, _ reference: String) async throws -> (path: String, token: String) {
        let card = try await desk.post("campaigns/\(campaign)/invitations/\(reference)/card", "{}")
        try #require(card.status == 201, "\(card.text)")
        return (try #require(card.text("path")), try #require(card.text("token")))
    }

    /// Sends a form of answers, in the order of the questions.
    func send(_ token: String, _ answers: [String]) async throws -> Visitor.Answer {
        let fields = answers.enumerated().map { "&q\($0.offset + 1)=\(PercentText.form($0.element))" }
        return try await Visitor(client, at: tenant).send(
            .post, "/\(tenant)/survey", Self.form, "form_token=\(token)" + fields.joined())
    }

    /// The texts of a column of whatever the statement finds.
    func texts(_ sql: String) async throws -> [String] {
        try await tables.run(Query<[String]>.all(sql) { row throws(StorageError) in try row.text() })
    }
}

/// Percent-encoding of the values of a form.
enum PercentText {
    static func form(_ text: String) -> String {
        text.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
