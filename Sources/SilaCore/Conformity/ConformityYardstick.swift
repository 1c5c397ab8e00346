extension ConformityPoint {
    /// How long an answer, an announcement or a signature may take where neither the policy nor the association says.
    static let houseTerm = WorkingDays(15)
    /// How long an announcement may follow what it announces.
    static let announcementTerm = WorkingDays(5)

    /// By what it is judged, so that nobody has to guess.
    public var yardstick: Name {
        switch self {
        case .answer, .suggestions, .support, .contactInquiries: Self.answering
        case .fault, .minutes, .ruling, .negotiation, .payment: compensation
        case .complaintChannels, .complaintSpeed, .ladder, .everyPoint, .complaintReply, .amicable: complaints
        case .obligations, .ethics, .liaison, .announcements: care
        case .survey, .measuring, .fieldSurvey, .visits, .interviews: Self.recurring
        case .acknowledgement, .awareness, .distribution: duties
        case .reply, .study, .completeData, .matching, .declaration, .registration, .research, .delivery: requests
        }
    }

    private static let terms = Name(
        ar: "يطابق كل رد صدر في آخر يوم للمدة أو قبله؛ ويُعد ما لم يُرد عليه بعد انقضاء مدته غير مطابق",
        en: "a reply conforms on or before the last day of its term; one still wanting after that does not")

    private static let answering = Name(
        ar:
            "هل أُجيب صاحبها خلال المدة التي حددتها الجمعية لنفسها، وإلا فخلال خمسة عشر يوم عمل من ورودها؛ والسياسة لا تنص على "
            + "مدة، ولا تدل السجلات على دقة الجواب",
        en:
            "whether it was answered within the association's own target, or fifteen working days where it has none, of "
            + "its receipt; the policy prints no term, and how accurate the answer was the records cannot tell")

    private static let recurring = Name(
        ar:
            "هل حلّ كل منها في دوريته، المنصوص عليها أو التي حددتها الجمعية لنفسها، محسوبة من الذي قبله ومن بدء العمل بالسياسة "
            + "لأولها؛ وما لا دورية له فبحسب اليوم الذي خُطط له",
        en:
            "whether each came round by its frequency, printed or the association's own, reckoned from the one before, the "
            + "first from the day the policy came into force; without a frequency, by the day it was planned for")

    private var requests: Name {
        switch self {
        case .study:
            Name(
                ar: "يطابق كل طلب أُحيل إلى الجهة المختصة قبل صدور القرار",
                en: "a request conforms where it went to the body before it was decided")
        case .completeData:
            Name(
                ar: "يطابق كل طلب اكتمل ولم يُعد بعد ذلك لنقص فيه",
                en: "a request conforms where it was complete and not sent back later for something wanting")
        case .matching:
            Name(
                ar: "يطابق كل طلب طوبقت بياناته قبل اكتماله",
                en: "a request conforms where its data were matched before it was complete")
        case .declaration:
            Name(
                ar: "يطابق كل طلب وُقّع إقراره قبل اكتماله",
                en: "a request conforms where its declaration was signed before it was complete")
        case .registration:
            Name(
                ar: "يطابق كل طلب استُكمل تسجيله قبل إحالته للدراسة",
                en: "a request conforms where its registration was completed before it went for study")
        case .research:
            Name(
                ar: "يطابق كل سؤال أُجيب عنه قبل انتهاء الحالة",
                en: "a question conforms where it was answered before the case ended")
        case .delivery:
            Name(
                ar: "يطابق كل طلب مقبول قُدمت خدمته قبل إغلاقه",
                en: "an accepted request conforms where its service was delivered before it was closed")
        default: Self.terms
        }
    }

    private var complaints: Name {
        switch self {
        case .complaintChannels:
            Name(
                ar: "تطابق كل شكوى دخلت إجراءات السياسة عبر قناة من قنوات الشكاوى؛ وما ورد عبر غيرها يُسجل خارج السياسة",
                en: "a complaint in the procedure conforms where it came over a channel of complaints; what comes "
                    + "otherwise is recorded outside the policy")
        case .complaintSpeed:
            Name(
                ar: "تطابق كل شكوى رُدّ عليها أو سُويت قبل أن تُصعَّد؛ وأيام السلّم من إعدادات الجمعية لا من السياسة",
                en:
                    "a complaint conforms where it was answered or settled before it went up; the days of the ladder are "
                    + "the association's own, not the policy's")
        case .ladder:
            Name(
                ar: "تطابق كل شكوى انقضى يوم من أيام السلّم ولم يُرد عليها فصُعدت في يوم العمل التالي أو قبله",
                en: "a complaint that let a day of the ladder go by conforms where it went up by the next working day")
        case .everyPoint:
            Name(
                ar: "تطابق كل شكوى شمل الرد عليها كل نقطة رفعها صاحبها",
                en: "a complaint conforms where its answer speaks to every point that was raised")
        case .amicable:
            Name(
                ar: "تطابق كل شكوى سُعي في تسويتها ودياً، أو تنازل صاحبها عن ذلك، قبل صدور نتيجتها",
                en: "a complaint conforms where an amicable settlement was tried, or waived, before its finding")
        default: Self.terms
        }
    }

    private var compensation: Name {
        switch self {
        case .fault:
            Name(
                ar: "تطابق كل مطالبة ثبت تسبب الجمعية فيها قبل تحرير التسوية، أو بُتّ في الخلل فيها دون تسوية",
                en:
                    "a claim conforms where fault was established before a settlement was drawn up, or found on without one"
            )
        case .minutes:
            Name(
                ar: "تطابق كل مطالبة سُجل فيها محضر مستوفٍ قبل تحرير التسوية",
                en: "a claim conforms where minutes that count were recorded before a settlement was drawn up")
        case .ruling:
            Name(
                ar:
                    "تطابق كل مطالبة سُجل فيها حكم نهائي لصالح المتضرر قبل التسوية، أو تقرر بسببٍ عدم الحاجة إليه حيث تجيز السياسة",
                en:
                    "a claim conforms where a final ruling for the person was recorded before the settlement, or, where the "
                    + "policy allows it, found not to be needed, with the reason")
        case .negotiation:
            Name(
                ar: "تطابق كل مطالبة قُبل فيها عرض قبل تحرير التسوية، أو جرى فيها تفاوض انتهى بغير اتفاق",
                en:
                    "a claim conforms where an offer was accepted before the settlement, or negotiation ended without one"
            )
        default:
            Name(
                ar: "تطابق كل مطالبة لم يُصرف فيها شيء قبل توقيع الطرفين التسوية واعتماد الصرف",
                en: "a claim conforms where nothing was paid before both had signed the settlement and the payment was "
                    + "approved")
        }
    }

    private var care: Name {
        switch self {
        case .obligations:
            Name(
                ar: "يطابق كل التزام أُدّي في يوم استحقاقه أو قبله؛ وما تُرك لسبب مسجل لا يُعد",
                en:
                    "an obligation conforms where it was met on or before its day; one given up with a reason does not count"
            )
        case .ethics:
            Name(
                ar: "يطابق كل توقيع على السياسة وُقّع معه ميثاق الأخلاقيات",
                en: "a signature on the policy conforms where the code of ethics was signed with it")
        case .liaison:
            Name(
                ar: "تطابق كل حالة كانت بيد موظف بعينه بانقضاء أول يوم عمل بعد ورودها",
                en:
                    "a case conforms where it was in the hands of a member of staff once the first working day after its "
                    + "receipt was over")
        default:
            Name(
                ar:
                    "يطابق كل إصدار غيّر ما يعني الناس وأُعلن تغييره خلال خمسة أيام عمل من العمل به؛ والسياسة لا تنص على مدة",
                en:
                    "an edition that changed something for people conforms where that was announced within five working "
                    + "days of its coming into force; the policy prints no term")
        }
    }

    private var duties: Name {
        switch self {
        case .awareness:
            Name(
                ar: "يطابق كل إصدار عُقدت عليه جلسة توعية؛ ولا يُحكم عليه قبل مضي خمسة عشر يوم عمل على العمل به",
                en: "an edition conforms where there was a session on it; it is not judged before it was in force for "
                    + "fifteen working days")
        case .distribution:
            Name(
                ar: "تطابق كل إدارة سُلمت نسخة من الإصدار؛ ولا يُحكم عليه قبل مضي خمسة عشر يوم عمل على العمل به",
                en:
                    "each department conforms where it was given a copy of the edition; it is not judged before that was "
                    + "in force for fifteen working days")
        default:
            Name(
                ar:
                    "يطابق كل من وقّع الإصدار خلال المهلة التي حددتها الجمعية، وإلا فمدة إخبار الإدارة، وإلا فعشرة أيام عمل؛ "
                    + "والسياسة لا تنص على مدة",
                en:
                    "a member of staff conforms where they signed within the grace that the association set, else the time "
                    + "after which management is told, else ten working days; the policy prints no term")
        }
    }
}
