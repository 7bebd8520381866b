using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>Sentences that tell nothing of the process's course: greetings, headings, goals.</summary>
internal static class SentenceFilter
{
    /// <summary>Whatever else it says, a sentence is none of the process: a greeting, a word to the reader, somebody else's matter, a list of states.</summary>
    public static bool Skips(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        return IsGreeting(words) || IsInstruction(words) || IsElsewhere(sentence, lexicon) || (NamesStates(sentence, lexicon) && JointRecall.In(sentence, lexicon) is null);
    }

    /// <summary>It sounds like a goal, or like how things are without the process.</summary>
    public static bool SetsScene(ParsedSentence sentence, Lexicon lexicon) =>
        (IsGoal(sentence, lexicon) && !UserStory.Is(sentence)) || IsPresentState(sentence, lexicon);

    /// <summary>"That is a matter for the back office", but not in brackets beside what is told.</summary>
    private static bool IsElsewhere(ParsedSentence sentence, Lexicon lexicon) =>
        Cues.Find(sentence.Words, lexicon, "elsewhere") is var cue and >= 0 && !IsSubordinate(sentence, cue) && !Indexes.From(0, cue).Any(i => sentence.Words.Lower(i) == "(");

    /// <summary>"If the request is out of scope, …", "the version that is currently live is …": the words are not said of the whole sentence.</summary>
    private static bool IsSubordinate(ParsedSentence sentence, int cue) =>
        sentence.Clauses is [{ Kind: ClauseKind.Temporal, Marker: "at the moment" } opening, ..] && opening.Start == cue ||
        sentence.Predicates.LastOrDefault(p => p.First <= cue) is { } inner && inner.Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Prior or ClauseKind.Relative or ClauseKind.Reduced
        && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && (p.First > cue || p.First < inner.ClauseStart));

    /// <summary>How things are before the process exists: "today the planners use telephones", "most orders are small".</summary>
    private static bool IsPresentState(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (words.Lower(0) is "most" or "typically" && words.Lower(1) is not "of" || (Cues.Find(words, lexicon, "nowadays") is var cue and >= 0 && !IsSubordinate(sentence, cue)))
        {
            return true;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lower(i + 1) != "there" && words.Lower(i) is "today" or "so" && (words.Lower(i) is "today" || words.Lower(i + 1) is "far")
                && (i == 0 || words.TagAt(i - 1) == Tag.Coordinator) && sentence.Predicates.Any(p => p.Verb > i && p.Clause == ClauseKind.Main))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"So the states are stored, returned and sold."</summary>
    private static bool NamesStates(ParsedSentence sentence, Lexicon lexicon) =>
        Indexes.From(0, sentence.Words.Count).Any(i => sentence.Words.Lower(i) == "through" && sentence.Words.Lower(i + 1) is "the" or "these" or "five" or "four" or "three" or "several" && Indexes.From(i + 1, 3).Any(at => sentence.Words.Lower(at) is "states" or "statuses" || (sentence.Words.Enumeration is null && sentence.Words.Lower(at) is "phases" or "stages"))) ||
        sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { } main && (main.Passive ? main.Object : main.Subject) is { IsEmpty: false } said
        && (sentence.Words.Lower(said.Head) is "states" or "statuses" || (sentence.Words.Lower(said.Head) is "phases" or "stages" or "steps" && !(main.Passive && lexicon.ClassOf(main.Lemma) is VerbClass.Action or VerbClass.Decide && !sentence.Predicates.Any(p => p.Coordinated))));

    /// <summary>What an organisation does at all times, told before any step: "we run four hospitals"; not "the worker uses templates and renders pages".</summary>
    public static bool IsStanding(ParsedSentence sentence, Lexicon lexicon)
    {
        var main = sentence.Predicates.FirstOrDefault(p => p.Finite && p.Clause == ClauseKind.Main);
        return main is { Passive: false, Modal: "", Object.IsEmpty: false, Subject.IsEmpty: false } && main.Verb <= 12 && lexicon.Phrases.Is("standing", main.Lemma) && sentence.Predicates[0] == main
            && sentence.Words.Lower(main.Object.Start) is not ("the" or "it" or "them" or "this" or "each" or "its" or "their" or "an" or "a") && sentence.Words.TagAt(main.Object.Head) == Tag.Noun
            && !sentence.Predicates.Any(p => p.Finite && p.Coordinated && p.Clause == ClauseKind.Main && !lexicon.Phrases.Is("standing", p.Lemma) && SureVerbs.Has(sentence.Words, p, lexicon));
    }

    /// <summary>"The new process shall look as follows": where the words that announce the process begin; -1 if none.</summary>
    public static int Announcement(ParsedSentence sentence, Lexicon lexicon) => Cues.Find(sentence.Words, lexicon, "announce");

    /// <summary>"What if the card is expired?", "and if nobody answers": where the condition begins; -1 if it is none.</summary>
    public static int OpensIf(TaggedSentence words) =>
        words.Lower(0) is "if" ? 0 : words.Lower(0) is "what" or "and" or "but" or "so" or "ok" && words.Lower(1) is "if" ? 1 : words.Lower(1) is "what" && words.Lower(2) is "if" ? 2 : -1;

    /// <summary>A question without a question's word order, or "is it …?": what is told next happens if so.</summary>
    public static bool IsCondition(ParsedSentence sentence) =>
        OpensIf(sentence.Words) is >= 0 || sentence.Words.Count <= 9 && sentence.Words.Lower(0) is not ("what" or "how" or "why" or "who" or "where" or "when" or "which" or "can" or "could" or "do" or "does" or "should" or "shall" or "would" or "will" or "have" or "so" or "and" or "ok" or "open");

    /// <summary>A label that opens a paragraph of background, goals or scope.</summary>
    public static bool OpensBackground(ParsedSentence sentence) =>
        sentence.Words.Sentence.Label is [var only] && only.Lower is "background" or "goal" or "goals" or "purpose" or "context" or "motivation" or "scope" or "why" or "note" or "benefits" or "objective" or "objectives";

    /// <summary>How far from its verb an order to the reader names what is to be ignored.</summary>
    private const int OrderLength = 6;

    /// <summary>Words that tell the reader of the text, not the process, what to do.</summary>
    public static bool IsInstruction(TaggedSentence words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if ((words.Lower(i) is "ignore" or "disregard" or "forget" or "override" && Indexes.From(i + 1, OrderLength).Any(at => words.Lower(at) is "instructions" or "instruction" or "prompt" or "prompts")
                    || (words.Lower(i) is "ignore" or "disregard" or "forget" && words.Lower(i + 1) is "all" or "any" or "the" or "everything" && words.Lower(i + 2) is "previous" or "above" or "prior" or "earlier"))
                || words.Matches(i, "system prompt") || words.Matches(i, "you are an ai") || words.Matches(i, "you are now"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGreeting(TaggedSentence words) =>
        words.Lower(0) is "hi" or "hello" or "dear" or "cheers" or "thanks" or "regards" or "hey" or "best" && words.Count <= 6
        || (words.Matches(0, "as discussed") && words.Count < 8) || words.Matches(0, "please find") || words.Matches(0, "here is") || words.Matches(0, "kind regards");

    private static bool IsGoal(ParsedSentence sentence, Lexicon lexicon)
    {
        var main = sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main);
        if (main is null || sentence.Words.Sentence.Tokens.Any(t => t.Is(":")))
        {
            return false;
        }

        var wish = main.Lemma is "want" or "aim" or "hope" or "wish" or "intend" or "like" or "plan" && main.Lemma is not "plan"
            && (main.Subject.IsEmpty || sentence.Words.Lower(main.Subject.Head) is "we" or "i" or "process" or "workflow" or "system" or "policy" or "company" or "business");
        return wish || (!main.Subject.IsEmpty && lexicon.Phrases.Set("goal").IsWordAt(sentence.Words, main.Subject.Head));
    }
}
