using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>What tells an opening sentence that only sets the scene, "an agency launches campaigns for its clients", from a first step.</summary>
internal static class SceneEvidence
{
    /// <summary>How many sentences behind the opening are looked at for the thing that it speaks of.</summary>
    private const int Soon = 3;

    public static void Add(Situation at, ObservationSink evidence)
    {
        if (at.At > 0 || at.Begun || at.Sentences.Length < 3 || at.Predicate is not { Clause: ClauseKind.Main, Passive: false, Modal: "" } predicate || predicate.Subject.IsEmpty)
        {
            return;
        }

        var (words, alone) = (at.Words, at.Sentence.Predicates.Count(p => p.Clause == ClauseKind.Main) == 1 ? "alone" : "joined");
        var (about, on) = (PhraseKinds.Opening(words, predicate.Subject), PhraseKinds.Opening(words, predicate.Object));
        var (taken, next) = (TakenUp(at), Next(at));
        evidence.See($"scene {alone} about {about} on {on}");
        evidence.See($"scene {alone} class {at.Class}");
        evidence.See($"scene {alone} on {on} taken up {taken}");
        evidence.See($"scene {alone} about {about} next {next}");
        evidence.See($"scene {alone} {PhraseKinds.Of(words, predicate.Subject, at.Lexicon)} on {on} next {next}");
        evidence.See($"scene {alone} tail {Tail(at)}");
    }

    /// <summary>How the next sentence opens: with somebody at hand or somebody new, or in which voice it tells what is done.</summary>
    private static string Next(Situation at)
    {
        var next = at.Sentences[1];
        return next.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is not { } main ? "none"
            : main.Passive ? "passive " + PhraseKinds.Opening(next.Words, main.Object)
            : PhraseKinds.Opening(next.Words, main.Subject);
    }

    /// <summary>"Files trademarks … enters the mark": how the thing is told the next time.</summary>
    private static string TakenUp(Situation at)
    {
        if (Mentions.HeadOf(at.Sentence, at.Predicate.Object) is not { } head)
        {
            return "nothing";
        }

        for (var sentence = 1; sentence < Math.Min(at.Sentences.Length, Soon + 1); sentence++)
        {
            var words = at.Sentences[sentence].Words;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.Lemmas[i] == head || words.Lower(i) == head)
                {
                    return PhraseKinds.Opening(words, Phrases.Before(words, i + 1, 0));
                }
            }
        }

        return "never";
    }

    /// <summary>What stands behind the thing: "on behalf of its clients", "in waves", "every month".</summary>
    private static string Tail(Situation at)
    {
        var (words, from) = (at.Words, Math.Max(at.Predicate.End, at.Predicate.Object.End));
        return from >= words.Count || words.TagAt(from) == Tag.Punctuation ? "none" : words.TagAt(from) is Tag.Preposition or Tag.Determiner ? words.Lower(from) : Names.Of(words.TagAt(from));
    }
}
