using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What the verb and its form say.</summary>
internal static class VerbEvidence
{
    /// <summary>Groups of verbs that the lexicon lists for other ends and that differ in how often they tell a step.</summary>
    private static readonly string[] Groups =
    [
        "standing", "moving", "deliberate", "finding", "reject", "end", "undo-all", "measure", "gather", "decided", "consenting", "seeking",
        "telling", "giving", "removing", "intransitive",
    ];

    public static void Add(Situation at, ObservationSink evidence)
    {
        var (words, predicate, phrases) = (at.Words, at.Predicate, at.Lexicon.Phrases);
        var first = words.TagAt(predicate.First);
        evidence.See($"class {at.Class}");
        evidence.See($"class {at.Class} {at.Clause}");
        evidence.See($"class {at.Class} {at.Voice}");
        evidence.See($"verb {predicate.Lemma}{StepWeights.Else}seldom verb {at.Class}");
        evidence.See($"form {Names.Of(words.TagAt(predicate.Verb))} {(first == Tag.Auxiliary ? words.Lemmas[predicate.First] : "")}");
        evidence.See($"{at.Voice} {(predicate.Finite ? "finite" : "infinite")} {at.Clause}");
        if (words.TagAt(predicate.Verb) is Tag.Base or Tag.Present or Tag.Past)
        {
            var info = at.Lexicon.Morphology.Describe(words.Lower(predicate.Verb));
            evidence.See($"noun {(info.Noun < 0 ? -3 : Math.Clamp(info.Noun - info.Verb, -3, 3))} {Names.Of(words.TagAt(predicate.Verb))}");
        }

        Modality(at, evidence);
        foreach (var group in Groups)
        {
            if (phrases.Set(group).IsBase(words, predicate.Verb, predicate.Lemma))
            {
                evidence.See($"group {group}");
            }
        }

        if (phrases.Set("starting").IsBase(words, predicate.Verb, predicate.Lemma))
        {
            evidence.See($"starting begun {at.Begun} source {!at.StartIsStep}");
        }
    }

    /// <summary>Modal verbs, denial, perfect and past, and the adverbs around the verb.</summary>
    private static void Modality(Situation at, ObservationSink evidence)
    {
        var (words, predicate) = (at.Words, at.Predicate);
        if (predicate.Modal.Length > 0)
        {
            evidence.See($"modal {predicate.Modal}");
            evidence.See($"modal {predicate.Modal} {at.Clause}");
            evidence.See($"modal {predicate.Modal} class {at.Class}");
            evidence.See($"modal {predicate.Modal} by {PhraseKinds.Of(words, at.Doer, at.Lexicon)} {at.Voice}");
        }
        else if (words.TagAt(predicate.First) == Tag.Past || words.Lower(predicate.First) is "was" or "were")
        {
            evidence.See("past");
            evidence.See($"past in present {at.Present}");
        }

        if (predicate.Negated)
        {
            evidence.See("negated");
        }

        if (predicate.Perfect)
        {
            evidence.See($"perfect {at.Clause} {at.Voice}");
        }

        for (var i = Math.Max(0, predicate.First - 1); i < predicate.Verb; i++)
        {
            if (words.TagAt(i) == Tag.Adverb)
            {
                evidence.See($"adverb {(i < predicate.First ? "before" : "inside")} {words.Lower(i)}");
            }
        }
    }
}
