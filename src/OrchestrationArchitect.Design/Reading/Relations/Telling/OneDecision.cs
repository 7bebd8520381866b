using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Verbs that tell the outcomes of one decision: "approves or rejects", "accepts it, rejects it or asks for changes".</summary>
internal sealed class OneDecision(Lexicon lexicon)
{
    /// <summary>Whether a verb tells another outcome of the decision told just before.</summary>
    public bool Holds(ParsedSentence parsed, Predicate predicate, List<Told> told)
    {
        if (told.Count == 0 || !predicate.Coordinated)
        {
            return false;
        }

        // "Accept, decline or counter": the comma stands for "or".
        if (predicate.Joiner == "," && parsed.Words.Lower(predicate.End) == "or" && Decides(told[^1].Predicate) && Decides(predicate) && IsNextTo(predicate, told[^1]))
        {
            return true;
        }

        var first = First(parsed, predicate);
        var ownFirst = first.Verb == told[^1].Predicate.Verb;
        if (predicate.Joiner == "or" && ownFirst && IsRefusalOfSame(parsed, predicate))
        {
            return true;
        }

        if (predicate.Joiner == "or" && ownFirst && IsPermitted(predicate) && AreOnDifferentThings(parsed, first, predicate))
        {
            return false;
        }

        return predicate.Joiner is "or" or "/" && (
            (ownFirst && IsNextTo(predicate, told[^1]) && predicate is { Passive: false, Modal: "", Object.IsEmpty: false } && !first.Subject.IsEmpty && first.Finite)
            || (Decides(first) && !Seeks(parsed, predicate))
            || (ownFirst && IsNextTo(predicate, told[^1]) && Decides(predicate) && !GoesOn(parsed, predicate)));
    }

    /// <summary>Two verbs stand beside each other: "approves or rejects".</summary>
    public static bool IsNextTo(Predicate predicate, Told told) => predicate.First - told.Predicate.End <= 2;

    /// <summary>
    /// "Accepts the deviation, asks for a credit note or blocks the invoice", "depending on the type, a visit is booked, data are taken or the file is
    /// closed": the comma stands for "or" too.
    /// </summary>
    public static void ChooseAll(List<Told> told)
    {
        for (var i = told.Count - 2; i > 0; i--)
        {
            if (told[i + 1].IsAlternative && told[i].Predicate is { Joiner: "," } listed && listed.Coordinated == told[i + 1].Predicate.Coordinated && told[i].Guard == told[i + 1].Guard && (listed.Coordinated || told[i - 1].Guard is { Kind: GuardKind.If } under && under == told[i].Guard))
            {
                told[i] = told[i] with { Predicate = listed with { Joiner = "or" } };
            }
        }
    }

    /// <summary>The verb that the chain of alternatives begins with.</summary>
    private static Predicate First(ParsedSentence parsed, Predicate predicate)
    {
        var first = predicate;
        while (first is { Coordinated: true, Joiner: "or" or "/", Governor: >= 0 })
        {
            first = parsed.Predicates[first.Governor];
        }

        return first;
    }

    /// <summary>"Accepts, or asks for an analysis first": something else is done before it is decided.</summary>
    private bool Seeks(ParsedSentence parsed, Predicate predicate) =>
        lexicon.Phrases.Is("seeking", predicate.Lemma) && parsed.Words.Lower(predicate.End) == "for" && Phrases.Read(parsed.Words, predicate.End + 1, parsed.Words.Count) is { IsEmpty: false } sought && parsed.Words.Lower(sought.End) == "first";

    /// <summary>"… or rejects it".</summary>
    private bool IsRefusalOfSame(ParsedSentence parsed, Predicate predicate) =>
        lexicon.Phrases.Is("reject", predicate.Lemma) && !predicate.Object.IsEmpty && parsed.Words.Lower(predicate.Object.Head) is "it" or "them" or "him" or "her";

    /// <summary>"Can accept the dispute or submit evidence": the one or the other.</summary>
    private bool IsPermitted(Predicate predicate) => predicate.Modal is "can" or "may" && !Decides(predicate);

    private static bool AreOnDifferentThings(ParsedSentence parsed, Predicate first, Predicate predicate) =>
        !predicate.Object.IsEmpty && parsed.Words.TagAt(predicate.Object.Head) == Tag.Noun && !first.Object.IsEmpty && parsed.Words.Lemmas[predicate.Object.Head] != parsed.Words.Lemmas[first.Object.Head];

    private static bool GoesOn(ParsedSentence parsed, Predicate predicate) =>
        parsed.Predicates.Any(p => p.First > predicate.First && p is { Coordinated: true, Joiner: "or" });

    private bool Decides(Predicate predicate) => lexicon.ClassOf(predicate.Lemma) == VerbClass.Decide;
}
