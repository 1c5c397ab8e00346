/// One thing that the person can do with a case now.
public struct PersonStep: Hashable, Sendable {
    /// What it is, as addresses name it.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Supply something that is missing.
        case content
        /// Accept what was offered.
        case acceptance
        /// Turn down what was offered.
        case rejection
        /// Offer something.
        case counterOffer = "counter-offer"
        /// Add something to what was said.
        case addition
        /// Have a code sent to sign a settlement with.
        case signatureCode = "signature-code"
        /// Sign a settlement with the code.
        case signature
        /// Object to a refusal.
        case objection
        /// Appeal against an answer.
        case appeal
        /// Ask for an ended case to be taken up for new facts.
        case reopening
        /// Withdraw.
        case withdrawal
    }

    /// Something that the step is taken with: an item to supply, an offer to answer, a settlement to sign.
    public struct Target: Hashable, Sendable {
        /// Its id: an item's, an offer's number, a settlement's digest.
        public var id: String
        /// What it is called, or what it says.
        public var name: Name
        /// What an item is; nil for an offer.
        public var kind: ItemKind?
        /// The last day on which an offer can be answered; nil for an item.
        public var until: CivilDate?

        /// A target with its parts.
        public init(id: String, name: Name, kind: ItemKind? = nil, until: CivilDate? = nil) {
            self.id = id
            self.name = name
            self.kind = kind
            self.until = until
        }
    }

    /// What it is.
    public var kind: Kind
    /// What it is called.
    public var name: Name
    /// What follows from it, in a sentence; nil where the name says it.
    public var about: Name?
    /// What it is taken with, one at a time; empty where it is taken with the case as a whole.
    public var targets: [Target]
    /// True where a sum of money can be named with it.
    public var takesAmount = false
    /// False where its words may be left out.
    public var needsWords = true
    /// The clause it rests on; nil where none asks for it.
    public var clause: Citation?

    /// A step with its parts.
    public init(_ kind: Kind, _ name: Name, about: Name? = nil, targets: [Target] = []) {
        self.kind = kind
        self.name = name
        self.about = about
        self.targets = targets
    }
}

extension PersonStep.Kind {
    /// What the person writes with the step; nil where it needs no words, or each target says what is wanted.
    public var wording: Name? {
        switch self {
        case .withdrawal: Name(ar: "سبب السحب", en: "Why")
        case .objection: Name(ar: "سبب الاعتراض", en: "What you object")
        case .appeal: Name(ar: "سبب التظلم", en: "What you say against the answer")
        case .reopening: Name(ar: "الوقائع الجديدة", en: "The new facts")
        case .counterOffer: Name(ar: "ما تعرضه", en: "What you offer")
        case .rejection: Name(ar: "سبب الرفض", en: "Why")
        case .addition: Name(ar: "ما تضيفه", en: "What you add")
        case .signature: Name(ar: "الرمز الذي وصل إلى جوالك", en: "The code sent to your mobile")
        case .acceptance, .content, .signatureCode: nil
        }
    }
}
