import SilaCore
import Testing

@Suite struct `Receiving a request` {
    private func standing(_ walk: Walk) -> Standing { walk.request.receipt.standing }

    @Test func `takes a fax in Safwa, under the channel's number`() throws {
        let walk = try Walk(.safwa, Sample.receive(channel: "fax"))
        #expect(standing(walk) == .within(channel: ChannelID("fax"), named: nil))
        #expect(walk.last.basis.citation?.number == "أ.4")
        #expect(walk.stage == .received)
    }

    @Test func `refuses a fax in Optometry, naming the clause and what is offered instead`() {
        let refusal = refused { try Sample.receive(channel: "fax").take(at: Sample.desk(.optometry)) }
        #expect(refusal?.rule == .channelNotOffered)
        #expect(refusal?.field == "channel")
        #expect(refusal?.clause?.clause.rawValue == "channels")
        #expect(
            refusal?.items.map(\.id) == [
                "in-person", "phone", "social-media", "letters", "aid-request", "volunteering", "website",
            ])
        #expect(refusal?.message.en.contains("Fax is not a channel of this association's policy") == true)
        #expect(refusal?.message.ar.contains("الفاكس") == true)
    }

    @Test func `records a fax in Optometry outside the policy with a reason, resting on no clause`() throws {
        let walk = try Walk(.optometry, Sample.receive(channel: "fax", outside: "وصل بالفاكس"))
        #expect(standing(walk) == .outside(channel: "fax", reason: "وصل بالفاكس"))
        #expect(walk.last.basis == .house)
        #expect(walk.stage == .outside)
    }

    @Test(arguments: ["", "  \n"])
    func `wants words for the reason`(reason: String) {
        let refusal = refused { try Sample.receive(channel: "fax", outside: reason).take(at: Sample.desk(.zad)) }
        #expect(refusal?.rule == .fieldMissing)
        #expect(refusal?.field == "outside_reason")
    }

    @Test(arguments: SamplePolicy.allCases)
    func `does not record outside what came over a channel of the policy`(policy: SamplePolicy) {
        let refusal = refused { try Sample.receive(outside: "سهو").take(at: Sample.desk(policy)) }
        #expect(refusal?.rule == .channelOffered)
        #expect(refusal?.clause?.clause.rawValue == "channels.in-person")
        #expect(refusal?.field == "outside_reason")
    }

    @Test(arguments: SamplePolicy.allCases)
    func `asks for the channel where none is given`(policy: SamplePolicy) {
        for outside in [nil, "وصل"] {
            let refusal = refused { try Sample.receive(channel: " ", outside: outside).take(at: Sample.desk(policy)) }
            #expect(refusal?.rule == .fieldMissing)
            #expect(refusal?.field == "channel")
        }
    }

    @Test func `asks under the model's open-ended channel for a name, and records it`() throws {
        for name in [nil, "", " "] {
            let refusal = refused {
                try Sample.receive(channel: "open-ended", named: name).take(at: Sample.desk(.model))
            }
            #expect(refusal?.rule == .fieldMissing)
            #expect(refusal?.field == "channel_name")
            #expect(refusal?.clause?.number == "3.1.8")
        }
        let named = try Walk(.model, Sample.receive(channel: "open-ended", named: "كشك في السوق"))
        #expect(standing(named) == .within(channel: ChannelID("open-ended"), named: "كشك في السوق"))
        #expect(named.last.basis.citation?.number == "3.1.8")
    }

    @Test func `takes in the model any kind of channel under the open-ended one, by its name`() throws {
        let meetings = try Walk(.model, Sample.receive(channel: "meetings"))
        #expect(standing(meetings) == .within(channel: ChannelID("open-ended"), named: "الاجتماعات"))
        let stall = try Walk(.model, Sample.receive(channel: "stall", named: "كشك"))
        #expect(standing(stall) == .within(channel: ChannelID("open-ended"), named: "كشك"))
    }

    @Test func `takes social media in Quwwat Watan, and WhatsApp by the name that the policy prints`() throws {
        for channel in ["social-media", "whatsapp", "WhatsApp", "واتساب"] {
            let walk = try Walk(.quwwat, Sample.receive(channel: channel))
            #expect(standing(walk) == .within(channel: ChannelID("social-media"), named: nil))
            #expect(walk.lastClause == "channels.social-media")
        }
        #expect(
            refused { try Sample.receive(channel: "social-media").take(at: Sample.desk(.safwa)) }?.rule
                == .channelNotOffered)
        #expect(
            refused { try Sample.receive(channel: "whatsapp").take(at: Sample.desk(.optometry)) }?.rule
                == .channelNotOffered)
    }

    @Test func `takes e-mail in Safwa over its one channel of website and e-mail, and not in Zad`() throws {
        let walk = try Walk(.safwa, Sample.receive(channel: "email"))
        #expect(standing(walk) == .within(channel: ChannelID("website-email"), named: nil))
        #expect(
            refused { try Sample.receive(channel: "email").take(at: Sample.desk(.zad)) }?.rule == .channelNotOffered)
    }

    @Test func `prefers the channel of that very id to one of that kind`() throws {
        var desk = Sample.desk(.safwa)
        let own = Clause(
            id: ClauseID("channels.email"), number: "أ.7", position: 7, title: Name(ar: "بريد", en: "mail"))
        desk.policy.channels.items.append(
            SectionItem(clause: own, asks: [Channel(id: ChannelID("email"), kinds: [.email])]))
        let entry = try Sample.receive(channel: "email").take(at: desk)
        #expect(entry.basis.citation?.number == "أ.7")
    }

    @Test func `takes no service, item or medium that is not offered`() {
        let service = refused { try Sample.receive(service: "loan").take(at: Sample.desk()) }
        #expect(service?.rule == .serviceUnknown)
        #expect(service?.items.map(\.id) == ["support", "training"])
        let item = refused { try Sample.receive(content: Sample.content("x", "course")).take(at: Sample.desk()) }
        #expect(item?.rule == .itemUnknown)
        #expect(item?.field == "items.course")
        let medium = refused { try Sample.receive(medium: .fax).take(at: Sample.desk()) }
        #expect(medium?.rule == .mediumNotOffered)
        #expect(medium?.clause?.number == "تـ.5")
        #expect(medium?.items.map(\.id) == ["sms", "whatsapp", "phone", "in-person", "email"])
    }

    @Test func `takes what is there, however little it is`() throws {
        let walk = try Walk(.safwa, Sample.receive(service: nil, medium: nil, content: Sample.content("none")))
        #expect(walk.stage == .received)
        #expect(walk.request.receipt.required.isEmpty)
    }
}

@Suite struct `A request outside the policy` {
    @Test func `is admitted by management over a channel of the policy`() throws {
        var walk = try Walk(.optometry, Sample.receive(channel: "fax", outside: "وصل بالفاكس"))
        #expect(walk.rule(of: Admit(channel: "in-person", reason: "حضر"), as: .frontDesk) == .roleNotAllowed)
        let refusal = walk.refusal(of: Admit(channel: "fax", reason: "حضر"), as: .management)
        #expect(refusal?.rule == .channelNotOffered)
        #expect(walk.rule(of: Admit(channel: "fax", reason: ""), as: .management) == .channelNotOffered)
        #expect(walk.rule(of: Admit(channel: "in-person", reason: ""), as: .management) == .fieldMissing)
        try walk.take(Admit(channel: "in-person", reason: "حضر صاحبه"), as: .management)
        #expect(walk.stage == .received)
        #expect(walk.request.receipt.standing == .within(channel: ChannelID("in-person"), named: nil))
        #expect(walk.lastClause == "channels.in-person")
        #expect(walk.rule(of: Admit(channel: "in-person", reason: "حضر"), as: .management) == .caseWithin)
        try walk.makeComplete()
        #expect(walk.stage == .complete)
    }

    @Test func `is admitted in the model under a channel that is named`() throws {
        var walk = try Walk(.model, Sample.receive(channel: "carrier", outside: "لا يليق"))
        #expect(walk.refusal(of: Admit(channel: "carrier", reason: "قُبل"), as: .management)?.field == "channel_name")
        try walk.take(Admit(channel: "carrier", channelName: "مرسال", reason: "قُبل"), as: .management)
        #expect(walk.request.receipt.standing == .within(channel: ChannelID("open-ended"), named: "مرسال"))
    }

    @Test func `is closed by management with what was done about it, and by nobody else`() throws {
        var walk = try Walk(.optometry, to: .outside)
        let desk = walk.refusal(of: Close(note: "اتصلنا به"), as: .frontDesk)
        #expect(desk?.rule == .roleNotAllowed)
        #expect(desk?.items.map(\.id) == ["management"])
        for note in [nil, "", " "] {
            let refusal = walk.refusal(of: Close(note: note), as: .management)
            #expect(refusal?.rule == .fieldMissing)
            #expect(refusal?.field == "note")
        }
        try walk.take(Close(note: "اتصلنا به وحضر"), as: .management)
        #expect(walk.stage == .closed)
        try walk.take(Reopen(reason: "عاد"), as: .management)
        #expect(walk.stage == .outside)
    }

    @Test func `takes no other step`() throws {
        let walk = try Walk(.zad, to: .outside)
        #expect(walk.rule(of: Supply(content: Sample.whole)) == .caseOutside)
        #expect(walk.rule(of: Match()) == .caseOutside)
        #expect(walk.rule(of: Complete()) == .caseOutside)
        #expect(walk.rule(of: Register()) == .caseOutside)
        #expect(walk.rule(of: Sample.acceptance) == .caseOutside)
        #expect(walk.rule(of: Object(reason: "لا أوافق")) == .caseOutside)
    }

    @Test func `can be withdrawn and taken up again where it stood`() throws {
        var walk = try Walk(.zad, to: .outside)
        try walk.take(Withdraw(reason: "استغنيت"))
        #expect(walk.stage == .withdrawn)
        try walk.take(Reopen(reason: "عاد"))
        #expect(walk.stage == .outside)
    }
}
