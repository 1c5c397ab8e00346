/// A document as a statement speaks of it: its title, version and hash.
public struct CitedDocument: Hashable, Sendable {
    /// Its id.
    public var item: String
    /// Its version.
    public var version: Int
    /// What it is called.
    public var title: Name
    /// SHA-256 of it, in hexadecimal.
    public var sha256: String

    /// A document with its parts.
    public init(item: String, version: Int, title: Name, sha256: String) {
        self.item = item
        self.version = version
        self.title = title
        self.sha256 = sha256
    }
}

/// What a member of staff signs: an edition, and the code of ethics with it where the house has one.
public struct SigningAct: Hashable, Sendable {
    /// The edition.
    public var edition: Int
    /// SHA-256 over its texts, in hexadecimal.
    public var sha256: String
    /// The code of ethics as it stands; nil where none is deposited.
    public var code: CitedDocument?

    /// An act with its parts.
    public init(edition: Int, sha256: String, code: CitedDocument?) {
        self.edition = edition
        self.sha256 = sha256
        self.code = code
    }

    /// The statement that is signed: who, which text by its hash, and that it is read, known and kept to.
    ///
    /// Source: the sections on responsibilities (`clauses.md`, section 10).
    public func statement(of member: Name, policy: Policy, basis: Basis) -> Name {
        let title = policy.title
        let code = code.map { code in
            Name(
                ar: "، واطلعت معها على «\(code.title.ar)» (النسخة \(code.version)، بصمتها \(code.sha256)) وألتزم به",
                en: ", and that I have read with it “\(code.title.en)” (version \(code.version), SHA-256 "
                    + "\(code.sha256)) and keep to it")
        }
        let ground =
            switch basis {
            case .clause(let citation):
                Name(
                    ar: "وذلك وفق البند «\(citation.title.ar)»" + (citation.number.map { " (\($0))" } ?? ""),
                    en: "under the clause “\(citation.title.en)”" + (citation.number.map { " (\($0))" } ?? ""))
            case .house:
                Name(
                    ar: "وذلك بطلب من الجمعية، ولا بند في السياسة يطلبه",
                    en: "as the association asks of its staff; no clause of the policy does")
            }
        return Name(
            ar: "أقر أنا \(member.ar) بأنني اطلعت على الإصدار \(edition) من «\(title.ar)» (بصمته \(sha256)) "
                + "وعرفت ما فيه وما يخص عملي منه، وألتزم به\(code?.ar ?? "")، \(ground.ar).",
            en: "I, \(member.en), state that I have read edition \(edition) of “\(title.en)” (SHA-256 \(sha256)), that "
                + "I know it and what of it concerns my work, that I keep to it\(code?.en ?? ""), \(ground.en).")
    }

    /// Refuses to sign what is not the text that was read, or what is signed already.
    ///
    /// `read` and `readCode` are the hashes that the member was shown; `signed` are the versions of the code of ethics
    /// that they signed with this edition, nil for none of it.
    public func require(read: String, readCode: String?, signed: [Int?]) throws(DutyRefusal) {
        if read != sha256 {
            throw DutyRefusal(
                .otherText, field: "sha256",
                ar: "النص الذي قرأته ليس نص الإصدار الساري (\(edition))؛ اقرأ الساري ثم وقّع",
                en: "the text that was read is not that of edition \(edition), which is in force; read it, then sign")
        }
        if readCode != code?.sha256 {
            throw DutyRefusal(
                .otherText, field: "code_sha256",
                ar: code == nil
                    ? "لا ميثاق مودع يوقع عليه؛ أعد القراءة ثم وقّع"
                    : "الميثاق الذي قرأته ليس النسخة الحالية منه؛ اقرأ الحالية ثم وقّع",
                en: code == nil
                    ? "no code of ethics is deposited to be signed; read again, then sign"
                    : "the code of ethics that was read is not the version at hand; read that, then sign")
        }
        if !signed.isEmpty, code == nil || signed.contains(code?.version) {
            throw DutyRefusal(
                .signedAlready, ar: "وقّعت على الإصدار \(edition) من قبل، ولا جديد فيه",
                en: "edition \(edition) is signed already, and nothing in it is new")
        }
    }
}

extension SigningDuty {
    /// Why writing is withheld from a member who has not signed: the house's own rule, said to be so, beside the clause
    /// by which the signature is owed.
    public static func withheld(since lastDay: CivilDate, edition: Int, basis: Basis) -> DutyRefusal {
        let owed =
            switch basis {
            case .clause(let citation):
                Name(
                    ar: "التوقيع واجب ببند السياسة «\(citation.title.ar)»، أما المهلة فمن ضبط الجمعية لا من سياستها",
                    en: "the signature is owed under the policy's clause “\(citation.title.en)”; the grace is the "
                        + "association's own setting and not its policy")
            case .house:
                Name(
                    ar: "التوقيع والمهلة من ضبط الجمعية لا من سياستها",
                    en: "both the signature and the grace are the association's own and not its policy")
            }
        return DutyRefusal(
            .overdue,
            ar: "لم توقّع على الإصدار \(edition) من السياسة، وانتهت مهلته في \(lastDay.iso): لك القراءة دون التعديل حتى "
                + "توقّع. اقرأ السياسة ووقّعها (GET ثم POST على acknowledgement) فتعود صلاحيتك فوراً. \(owed.ar)",
            en: "edition \(edition) of the policy is not signed, and the grace ended on \(lastDay.iso): reading is "
                + "open, changes are not. Read the policy and sign it (GET, then POST acknowledgement) and it is open again at "
                + "once. \(owed.en)")
    }

    /// That the policy asks nobody to sign, and the house neither.
    public static func notAsked(by policy: Policy) -> DutyRefusal {
        policy.lacks(
            Name(ar: "اطلاع العاملين عليها وتوقيعهم", en: "its staff's reading and signing it"),
            remedy: Name(
                ar: "؛ وللجمعية أن تطلبه من عندها: «acknowledgement: {asked: true}» في settings.yaml",
                en: "; the association may ask for it of its own accord: `acknowledgement: {asked: true}` in "
                    + "settings.yaml"))
    }
}
