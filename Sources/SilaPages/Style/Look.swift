/// A class of the stylesheet.
///
/// Every one has a rule, and the stylesheet names no other; a test holds the two together.
enum Look: String, CaseIterable {
    /// The link past the head of the page, seen when it has the focus.
    case skip
    /// The head of the page.
    case top
    /// The name of the association in it.
    case house
    /// Who is signed in.
    case who
    /// The roles they hold.
    case roles
    /// What stands at the head's far end.
    case leave
    /// The foot of the page.
    case foot
    /// A page narrow enough to read.
    case narrow
    /// English beside Arabic.
    case english
    /// The head of a page's content.
    case lead
    /// A group on its own ground.
    case card
    /// Text of less weight.
    case quiet
    /// A clause that is cited.
    case clause
    /// A mark of one or two words.
    case badge
    /// A group that has to be noticed.
    case notice
    /// The tone of something late or wrong.
    case late
    /// The tone of something soon or stopped.
    case soon
    /// The tone of something done or in time.
    case good
    /// The tone of something to know.
    case calm
    /// A main button.
    case main
    /// A form of fields one below the other.
    case fields
    /// A choice of one among a few.
    case choice
    /// What a field is for, under its name.
    case hint
    /// What is wrong with a field.
    case fault
    /// What people do not see: a field that only programs fill in.
    case away
    /// A button beside the main one.
    case side
    /// A secret or a reference, large enough to be copied by hand.
    case slip
    /// A date in both calendars.
    case date
    /// The Hijri half of it.
    case hijri
    /// A reference, in groups.
    case reference
    /// The filters of a list.
    case filters
    /// A row of filters.
    case chips
    /// The form that searches.
    case search
    /// The list of cases.
    case cases
    /// The cell of the reference.
    case cellReference = "cell-reference"
    /// The cell of the person.
    case cellPerson = "cell-person"
    /// The cell of what is asked for.
    case cellSubject = "cell-subject"
    /// The cell of the stage.
    case cellStage = "cell-stage"
    /// The cell of the channel.
    case cellChannel = "cell-channel"
    /// The cell of the receipt.
    case cellReceived = "cell-received"
    /// The cell of the time for the reply.
    case cellDue = "cell-due"
    /// What leads to the next page of a list.
    case pager
    /// A list with nothing in it.
    case empty
    /// The columns of a case's page.
    case columns
    /// The stages on the way.
    case way
    /// A stage that is behind.
    case done
    /// Names and values.
    case facts
    /// Steps, allowed and refused.
    case steps
    /// A history.
    case timeline
    /// What somebody wrote, with their line breaks.
    case prose
    /// Things side by side.
    case tiles
    /// A list with printed numbers.
    case printed
    /// A printed number.
    case number
    /// A policy as a document: its contents beside its sections.
    case policy
    /// The contents of a document.
    case contents
    /// The clauses of a section.
    case clauses
    /// What a clause asks for.
    case says
    /// What was read into a clause.
    case reading
    /// Marks side by side.
    case marks
    /// A hash, to be compared letter by letter.
    case hash
    /// A document that is not in force, with the word written across it.
    case draft
    /// The changes of an edition.
    case changes
    /// A table of what was counted or entered.
    case ledger
    /// Numbers side by side.
    case figures
    /// A question with what it can be answered with.
    case question
    /// The answers of a question side by side, as far as there is room.
    case scale
    /// One answer that can be chosen.
    case option
    /// What was counted.
    case counts
}
