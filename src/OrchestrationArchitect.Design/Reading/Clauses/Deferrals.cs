using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>
/// Actions that are held back: "the invoice is not sent until the goods have been packed" tells that it is sent, and after what. Such a
/// clause is read as "… is sent once …".
/// </summary>
internal static class Deferrals
{
    private const string Marker = "once";

    /// <summary>The sentence with what is held back told as done, after what it waits for.</summary>
    public static ParsedSentence Told(ParsedSentence sentence, Lexicon lexicon)
    {
        var (clauses, predicates) = (sentence.Clauses, sentence.Predicates);
        for (var c = 0; c < clauses.Length; c++)
        {
            if (clauses[c] is { Kind: ClauseKind.Prior, Marker: "until" or "till" or "before" or "unless and until" } clause && HeldBack(sentence, clause, lexicon) is >= 0 and var held)
            {
                clauses = clauses.SetItem(c, clause with { Kind = ClauseKind.Temporal, Marker = Marker });
                predicates = [.. predicates.Select((p, i) => i == held ? p with { Negated = false, Modal = "" } : p.Clause == ClauseKind.Prior && p.ClauseStart == clause.Start ? p with { Clause = ClauseKind.Temporal, Marker = Marker } : p)];
            }
        }

        return predicates == sentence.Predicates ? sentence : sentence with { Clauses = clauses, Predicates = predicates };
    }

    /// <summary>The verb of the main clause right before, if it says what is not done until then; -1 if it does not, or says what never may be.</summary>
    private static int HeldBack(ParsedSentence sentence, Clause clause, Lexicon lexicon)
    {
        var predicates = sentence.Predicates;
        var last = predicates.Length - 1;
        while (last >= 0 && predicates[last].First >= clause.Start)
        {
            last--;
        }

        while (last > 0 && predicates[last] is { Finite: false })
        {
            last--;
        }

        return last >= 0 && predicates[last] is { Clause: ClauseKind.Main, Negated: true, Perfect: false, Finite: true, Modal: "" or "may" or "will", About.IsEmpty: false } held
            && lexicon.ClassOf(held.Lemma) is VerbClass.Action or VerbClass.Decide && !Indexes.From(held.First, held.Verb - held.First).Any(i => sentence.Words.Lower(i) == "never") ? last : -1;
    }
}
