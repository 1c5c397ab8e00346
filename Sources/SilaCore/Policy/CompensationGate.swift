/// A word under `gate` in the section on compensation; some take a parameter, as `CompensationAsk` has it.
public enum CompensationGate: String, VocabularyWord, Codable {
    /// It is established that the association caused the fault and the harm.
    case fault
    /// The body's minutes acknowledge the harm.
    case minutes
    /// A court's or settlement body's final ruling.
    case ruling
    /// Negotiation with the person harmed.
    case negotiation

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .fault: Name(ar: "ثبوت تسبب الجمعية في الضرر", en: "Fault is established")
        case .minutes: Name(ar: "إقرار الجمعية بمحضر", en: "Acknowledgement by minutes")
        case .ruling: Name(ar: "الحكم القضائي أو النهائي", en: "A final ruling")
        case .negotiation: Name(ar: "التفاوض مع المتضرر", en: "Negotiation")
        }
    }
}
