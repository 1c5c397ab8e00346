import SilaCore
import SilaPolicyFiles

/// Trials of the rules on terms, targets, complaints and compensation.
enum TermTrials {
    private static let ceiling = "{at_most: 15 working days, from: completeness}"
    private static let window = "{at_least: 1 week, at_most: 3 weeks, from: completeness, on_day_off: next-working-day}"

    private static func reply(_ other: String) -> [Trial.Edit] { [Trial.Edit(ceiling, other)] }
    private static func window(_ other: String) -> [Trial.Edit] { [Trial.Edit(window, other)] }
    private static func target(_ other: String) -> [Trial.Edit] {
        [Trial.Edit("service_target: 10 working days", "service_target: \(other)", in: .settings)]
    }

    static let terms: [Trial] = [
        .cooperative(
            "reply.none",
            [
                .init("asks: [reply]\n      reply: \(ceiling)", "asks: [updates]"),
                .init("    number: تـ", "    ‸number: تـ"),
            ], near: reply("{at_most: 366 days, from: completeness, on_day_off: same-day}")),
        .cooperative(
            "reply.floor-without-ceiling", reply("{at_least: ‸2 working days, from: completeness}"),
            near: reply("{at_least: 2 working days, at_most: 15 working days, from: completeness}")),
        .charity(
            "reply.floor-against-speed",
            window("{at_least: 1 week, from: completeness, on_day_off: same-day}")
                + [.init("      - id: service", "      - ‸id: service")],
            besides: ["reply.floor-without-ceiling"], near: []),
        .charity(
            "reply.floor-over-ceiling",
            window("{at_least: ‸4 weeks, at_most: 3 weeks, from: completeness, on_day_off: same-day}"),
            besides: ["service-target.before-floor"],
            near: window("{at_least: 21 days, at_most: 3 weeks, from: completeness, on_day_off: same-day}")),
        .charity(
            "reply.floor-over-ceiling",
            window("{at_least: ‸15 working days, at_most: 2 weeks, from: completeness, on_day_off: same-day}"),
            besides: ["service-target.after-ceiling", "service-target.before-floor"],
            near: window("{at_least: 10 working days, at_most: 3 weeks, from: completeness, on_day_off: same-day}")),
        .charity(
            "reply.floor-may-pass-ceiling",
            window("{at_least: ‸10 working days, at_most: 2 weeks, from: completeness, on_day_off: same-day}"),
            besides: ["service-target.after-ceiling"],
            near: window("{at_least: 5 working days, at_most: 3 weeks, from: completeness, on_day_off: same-day}")),
        .cooperative("reply.no-start", reply("‸{at_most: 15 working days}"), near: reply(ceiling)),
        .cooperative(
            "reply.start-unprinted",
            reply(
                "{at_most: 15 working days, from: ‸completeness}\n      reading: {of: from, reason: {ar: سكت النص, en: silent}}"
            ),
            near: reply(
                "{at_most: 15 working days, from: completeness}\n      reading: {of: at_most, reason: {ar: س, en: s}}")),
        .charity(
            "reply.day-off-unsaid", window("{at_least: 1 week, at_most: ‸3 weeks, from: completeness}"),
            near: window("{at_least: 2 working days, at_most: 15 working days, from: completeness}")),
        .cooperative("service-target.after-ceiling", target("‸16 working days"), near: target("15 working days")),
        .charity(
            "service-target.before-floor", target("‸4 working days"), near: target("5 working days")),
    ]

    private static let report = "asks: [channels, body]\n      channels: [website, email]\n      body: follow-up-unit"
    private static let section = "complaints:\n  heading:\n    number: "

    static let complaints: [Trial] = [
        .charity(
            "complaints.none",
            [.init(complaintsOfCharity, ""), .init("    - id: rules", "    - ‸id: rules")],
            besides: ["body.unreferenced"], near: []),
        .cooperative(
            "complaints.no-term",
            [
                .init("asks: [reply]\n      reply: {at_most: 10 working days, from: receipt}", "asks: [support]"),
                .init("    - id: report", "    - ‸id: report"),
            ],
            near: [.init("at_most: 10 working days, from: receipt", "at_most: 90 working days, from: receipt")]),
        .cooperative(
            "complaints.no-body",
            [
                .init(report, "asks: [channels]\n      channels: [website, email]"),
                .init(section + "جـ", "complaints:\n  heading:\n    ‸number: جـ"),
            ],
            besides: ["body.unreferenced"], near: []),
        .cooperative(
            "complaints.no-channel",
            [
                .init(report, "asks: [body]\n      body: follow-up-unit"),
                .init(section + "جـ", "complaints:\n  heading:\n    ‸number: جـ"),
            ], near: [.init("channels: [website, email]", "channels: [website]")]),
        .cooperative(
            "complaints.no-amicable",
            [
                .init("asks: [amicable]\n      amicable_first: true", "asks: [contact-inquiries]"),
                .init(section + "جـ", "complaints:\n  heading:\n    ‸number: جـ"),
            ], near: [.init("amicable_first: true", "amicable_first: false")]),
        .cooperative(
            "complaints.amicable-order-unsaid",
            [
                .init(
                    "amicable_first: true",
                    "amicable_first: ‸true\n      reading: {of: amicable_first, reason: {ar: سكت النص, en: silent}}")
            ], near: [.init("amicable_first: true", "amicable_first: false")]),
        .cooperative(
            "complaints.own-cause", [.init("body: follow-up-unit", "body: ‸requests-committee")],
            besides: ["body.unreferenced"],
            near: [.init("body: follow-up-unit", "body: harm-committee")]),
        .cooperative(
            "satisfaction.link-to-nothing",
            [.init(complaintsOfCooperative, ""), .init("    - id: complaints-link", "    - ‸id: complaints-link")],
            besides: ["body.unreferenced", "complaints.none", "heading.number-gap"], near: []),
        .cooperative(
            "compensation.gate-missing",
            [
                .init("      gate: fault\n", ""),
                .init("compensation:\n  heading:\n    number: ثـ", "compensation:\n  heading:\n    ‸number: ثـ"),
            ], near: [.init("      gate: ruling\n      ruling: if-needed\n", "")]),
        .cooperative(
            "compensation.minutes-incomplete",
            [.init("stating: [harm, extent, causes]", "stating: ‸[harm, causes]")],
            near: [.init("stating: [harm, extent, causes]", "stating: [causes, harm, extent]")]),
        .cooperative(
            "compensation.ruling-unsaid",
            [
                .init(
                    "      ruling: if-needed\n",
                    "      ruling: ‸required\n      reading: {of: ruling, reason: {ar: سكت النص, en: silent}}\n")
            ], near: [.init("ruling: if-needed", "ruling: required")]),
    ]

    private static let complaintsOfCharity = """
        complaints:
          heading:
            number: سابعاً
            title: {ar: الشكاوى, en: Complaints}
          items:
            - id: report
              number: 1
              title: {ar: ترد الشكوى بالهاتف وعبر الموقع وتنظر فيها لجنة التظلمات, en: Complaints come by telephone and website and go to the committee}
              asks: [channels, body]
              channels: [phone, website]
              body: grievances-committee
            - id: reply
              number: 2
              title: {ar: مدة الرد على الشكوى, en: Term of the answer to a complaint}
              asks: [reply]
              reply: {at_most: 10 working days, from: receipt}
            - id: amicable
              number: 3
              title: {ar: السعي في الحل الودي أولاً, en: Amicable settlement is tried first}
              asks: [amicable]
              amicable_first: true

        """

    private static let complaintsOfCooperative = """
        complaints:
          heading:
            number: جـ
            title: {ar: الشكاوى والخلافات, en: Complaints and disputes}
          items:
            - id: report
              number: 1
              title: {ar: ترد الشكوى عبر الموقع والبريد وتعالجها وحدة المتابعة, en: Complaints come over the website and e-mail and go to the unit}
              asks: [channels, body]
              channels: [website, email]
              body: follow-up-unit
            - id: reply
              number: 2
              title: {ar: مدة الرد على الشكوى, en: Term of the answer to a complaint}
              asks: [reply]
              reply: {at_most: 10 working days, from: receipt}
            - id: support
              number: 3
              title: {ar: الدعم الفني واستفسارات التواصل, en: Technical support and inquiries about contact}
              asks: [support, contact-inquiries]
            - id: amicable
              number: 4
              title: {ar: يبدأ بالحل الودي قبل غيره, en: Amicable settlement is tried first}
              asks: [amicable]
              amicable_first: true

        """
}
