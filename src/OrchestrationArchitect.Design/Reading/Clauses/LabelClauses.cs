using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Words before a colon that are a clause of their own rather than a label: "the board then decides: …", "calculate three products: …".</summary>
internal static class LabelClauses
{
    private const int Shortest = 4;

    /// <summary>The sentence, or its label and its body as two sentences.</summary>
    public static ImmutableArray<Sentence> Split(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Label.IsEmpty || sentence.AfterArrow || LeadingWords.KindOf(sentence.Label, lexicon) is not null)
        {
            return [sentence];
        }

        if (sentence.Label.Length < Shortest)
        {
            return Ordered(sentence, lexicon);
        }

        var label = sentence with { Tokens = sentence.Label, Label = [], Introduces = true, IsQuestion = false };
        var parsed = ClauseReader.Read(Tagger.Run(label, lexicon), lexicon);
        var tells = parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true, Negated: false } && !p.Subject.IsEmpty && lexicon.ClassOf(p.Lemma) is VerbClass.Action or VerbClass.Decide && p.End - p.First <= 3);
        return tells || Presents(label, lexicon) ? [label, sentence with { Label = [] }] : Ordered(sentence, lexicon);
    }

    /// <summary>"Calculate three products at once: the index, the map and the mask": an order, and behind it things that no other action is done with.</summary>
    private static ImmutableArray<Sentence> Ordered(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Block.Kind is not (BlockKind.Paragraph or BlockKind.Item) || lexicon.Morphology.Describe(sentence.Label[0].Lower) is not { Verb: >= 0 } first || !first.Has(VerbForms.Base) || lexicon.FunctionWord(sentence.Label[0].Lower) is not null)
        {
            return [sentence];
        }

        var label = sentence with { Tokens = sentence.Label, Label = [], IsQuestion = false };
        var order = ClauseReader.Read(Tagger.Run(label, lexicon), lexicon).Predicates.FirstOrDefault(p => p is { First: 0, Clause: ClauseKind.Main, Finite: true });
        return order is not null && !order.Object.IsEmpty && lexicon.ClassOf(order.Lemma) is VerbClass.Action or VerbClass.Decide && ListsThings(sentence with { Label = [] }, lexicon)
            ? [label, sentence] : [sentence];
    }

    /// <summary>No verb and no noun of it tells an action; a last word that may be either is a noun.</summary>
    private static bool ListsThings(Sentence body, Lexicon lexicon)
    {
        var parsed = ClauseReader.Read(Tagger.Run(body, lexicon), lexicon);
        return parsed.Predicates.All(p => !p.Finite || p.End == parsed.Words.Count) && NominalList.Best(parsed.Words, lexicon).TrueForAll(item => !item.Sure);
    }

    /// <summary>"Next comes a credit check: …": an action is brought up before what is said of it.</summary>
    private static bool Presents(Sentence label, Lexicon lexicon)
    {
        var tokens = label.Tokens;
        return tokens[0].Lower is "next" or "then" or "first" or "finally" or "lastly" or "afterwards" or "thereafter" && tokens[1].Lower is "comes" or "come" or "follows" or "follow"
            && lexicon.VerbOfNominal(tokens[^1].Lower) is not null;
    }
}
