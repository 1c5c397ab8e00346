internal import Foundation

/// The logins of the demo, as `.sila/demo.json` holds them.
struct DemoLogins: Codable {
    /// One login.
    struct Login: Codable {
        var login: String
        var password: String
    }

    /// The address of the service.
    var base: String
    /// By association and role.
    var tenants: [String: [String: Login]]

    /// What is said when the service is up: addresses and the logins of the front desk.
    var lines: [String] {
        var lines: [String] = []
        for (tenant, roles) in tenants.sorted(by: { $0.key < $1.key }) {
            lines.append("  \(base)/\(tenant)/desk/")
            for (role, login) in roles.sorted(by: { $0.key < $1.key }) {
                let padded = role.padding(toLength: 21, withPad: " ", startingAt: 0)
                lines.append(
                    "    \(padded)\(login.login.padding(toLength: 21, withPad: " ", startingAt: 0))\(login.password)")
            }
        }
        return lines + ["", "The same is in demo.json. Stop with Ctrl-C."]
    }

    /// The logins of the file; nil where there is none.
    static func read(_ file: String) -> DemoLogins? {
        FileManager.default.contents(atPath: file).flatMap { try? JSONDecoder().decode(DemoLogins.self, from: $0) }
    }

    /// Writes the file, which only its owner reads.
    func write(_ file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try Secret.write(String(decoding: try encoder.encode(self), as: UTF8.self) + "\n", to: file)
    }
}
