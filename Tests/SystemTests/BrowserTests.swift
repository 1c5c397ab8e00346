import Foundation
import Testing

/// Pages as people see them: walks of `Tests/Browser` in a real browser, against the real program over a real database.
@Suite(.serialized) struct `A browser without JavaScript` {
    @Test(.timeLimit(.minutes(8)))
    func `brings complaints and problems of contact over the link, and follows them on a phone`() async throws {
        try await walk("link.py")
    }

    /// Runs one of the scripts of `Tests/Browser` against an installation of its own.
    private func walk(_ script: String) async throws {
        let installation = try await Installation()
        try await installation.start()
        let demo = installation.state.appendingPathComponent("demo.json").path
        let (status, output) = try await Installation.run(
            "/usr/bin/python3", ["Tests/Browser/\(script)"], ["SILA_DEMO": demo, "PYTHONDONTWRITEBYTECODE": "1"])
        #expect(status == 0, "\(output)")
        #expect(output.hasSuffix("PASSED\n"), "\(output)")
        #expect(installation.stop() == 0)
        await installation.remove()
    }
}
