using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Words before a colon that are a clause of their own rather than a label: "the board then decides: …".</summary>
internal static class LabelClauses
{
    private const int Shortest = 4;

    /// <summary>The sentence, or its label and its body as two sentences.</summary>
    public static ImmutableArray<Sentence> Split(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Label.Length < Shortest || sentence.AfterArrow || LeadingWords.KindOf(sentence.Label, lexicon) is not null)
        {
            return [sentence];
        }

        var label = sentence with { Tokens = sentence.Label, Label = [], Introduces = true, IsQuestion = false };
        var parsed = ClauseReader.Read(Tagger.Run(label, lexicon), lexicon);
        var tells = parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true, Negated: false } && !p.Subject.IsEmpty && lexicon.ClassOf(p.Lemma) is VerbClass.Action or VerbClass.Decide && p.End - p.First <= 3);
        return tells || Presents(label, lexicon) ? [label, sentence with { Label = [] }] : [sentence];
    }

    /// <summary>"Next comes a credit check: …": an action is brought up before what is said of it.</summary>
    private static bool Presents(Sentence label, Lexicon lexicon)
    {
        var tokens = label.Tokens;
        return tokens[0].Lower is "next" or "then" or "first" or "finally" or "lastly" or "afterwards" or "thereafter" && tokens[1].Lower is "comes" or "come" or "follows" or "follow"
            && lexicon.VerbOfNominal(tokens[^1].Lower) is not null;
    }
}
