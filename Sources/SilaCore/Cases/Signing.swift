extension Desk {
    /// Throws where the drawing or the code is missing.
    func requireWhole(_ way: SigningWay, code: String?, clause: Clause?) throws(Refusal) {
        if case .drawn(let strokes) = way, strokes.isBlank {
            throw .missing("strokes", clause: clause, Name(ar: "الرسم", en: "the drawing"))
        }
        if way == .code, (code ?? "").isBlank {
            throw .missing("code", clause: clause, Name(ar: "الرمز", en: "the code"))
        }
    }

    /// Throws unless the way of signing has what it needs: the paper's number, a witness, the last code sent for `digest`.
    func requireSound(
        _ way: SigningWay, code: String?, sent: SignatureCode?, of digest: String, clause: Clause?
    ) throws(Refusal) {
        switch way {
        case .paper(let paper):
            guard paper.isBlank else { return }
            throw Refusal(
                .paperMissing, clause: clause, field: "paper",
                message: Name(ar: "اذكر رقم الورقة الموقعة الممسوحة", en: "give the number of the scanned paper")
            )
        case .drawn: return
        case .thumbprint(let witness):
            guard witness.isBlank else { return }
            throw Refusal(
                .witnessMissing, clause: clause, field: "witness",
                message: Name(ar: "البصمة تحتاج شاهداً؛ اذكر اسمه", en: "a thumbprint needs a witness; give the name")
            )
        case .code: try requireSound(code, sent: sent, of: digest, clause: clause)
        }
    }

    private func requireSound(
        _ code: String?, sent: SignatureCode?, of digest: String, clause: Clause?
    ) throws(Refusal) {
        guard let sent, sent.code == code, sent.digest == digest else {
            throw Refusal(
                .codeWrong, clause: clause, field: "code",
                message: Name(
                    ar: "الرمز ليس آخر رمز أُرسل لهذه البيانات؛ أرسل رمزاً جديداً",
                    en: "the code is not the last one sent for these data; send a new one"
                )
            )
        }
        guard now <= sent.expires else {
            throw Refusal(
                .codeExpired, clause: clause, field: "code",
                message: Name(ar: "انتهت صلاحية الرمز؛ أرسل رمزاً جديداً", en: "the code has expired; send a new one")
            )
        }
    }
}
