/// A word under `asks` in the section on handling; some take a parameter, as `HandlingAsk` has it.
public enum HandlingWord: String, VocabularyWord, Codable {
    /// The person is received well.
    case reception
    /// The question asked is answered accurately.
    case answer
    /// The criteria and conditions of the request are given.
    case criteria
    /// The request is received whole.
    case receivedWhole = "received-whole"
    /// All data are complete before the person leaves.
    case completeData = "complete-data"
    /// The officer matches the data and sees that they are valid.
    case matching
    /// Where the procedure is unclear, an officer answers.
    case researchReferral = "research-referral"
    /// The person confirms the data and signs.
    case declaration
    /// The request goes to a body for study.
    case study
    /// The person is kept informed.
    case updates
    /// The reply, and how long it may or must take.
    case reply
    /// The registration is completed along with the request.
    case registration
    /// The service is delivered.
    case delivery

    /// What it is called in both languages.
    public var name: Name {
        switch self {
        case .reception: Name(ar: "حسن الاستقبال", en: "Reception")
        case .answer: Name(ar: "الإجابة الدقيقة عن السؤال", en: "An accurate answer")
        case .criteria: Name(ar: "بيان معايير الطلب وشروطه", en: "Criteria are given")
        case .receivedWhole: Name(ar: "استلام الطلب كاملاً", en: "The request is received whole")
        case .completeData: Name(ar: "اكتمال البيانات قبل المغادرة", en: "Data complete before the person leaves")
        case .matching: Name(ar: "مطابقة البيانات", en: "Data are matched")
        case .researchReferral: Name(ar: "الإحالة إلى مسؤول البحث", en: "Referral to the research officer")
        case .declaration: Name(ar: "الإقرار والتوقيع", en: "Declaration and signature")
        case .study: Name(ar: "الدراسة لدى الجهة المختصة", en: "Study by a body")
        case .updates: Name(ar: "الموافاة بالجديد", en: "News over the agreed medium")
        case .reply: Name(ar: "الرد ومدته", en: "The reply and its term")
        case .registration: Name(ar: "استكمال التسجيل", en: "Registration")
        case .delivery: Name(ar: "تقديم الخدمة", en: "Delivery")
        }
    }
}
