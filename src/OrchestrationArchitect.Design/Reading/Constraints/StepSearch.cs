using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>
/// Weighs every word of a limit as evidence for a step: its verb, what it acts on, who acts, and what else its clause
/// names. A word that many steps share says little of each.
/// </summary>
internal sealed class StepSearch(ImmutableArray<StepFact> steps, StepMentions mentions, Lexicon lexicon)
{
    private const double Verb = 3, Head = 2, Modifier = 1, Actor = 2, WaitedFor = 3, Around = 1.2;

    /// <summary>What somebody who is asked for something, or who only receives it, adds or takes.</summary>
    private const double Asked = 1.5, Received = -1.5, Waits = 0.5, Answers = 1.2, Told = 1.2, Awaited = 1.5;

    /// <summary>The least evidence that names a step, and how far the next best must be behind.</summary>
    private const double Least = 1.15, Lead = 0.25;

    private readonly bool[] _drops = [.. steps.Select(step => lexicon.Phrases.Is("dropping", step.Verb))];

    /// <summary>The step that a stretch of words and a label name; <see langword="null"/> if none, or several alike.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">The token after the last.</param>
    /// <param name="label">The label of the sentence.</param>
    /// <param name="waiting">Somebody or something outside is waited for.</param>
    /// <param name="before">In the workflow's text, where it is said: the step is told before that.</param>
    public StepFact? Find(TaggedSentence words, int start, int end, ImmutableArray<Token> label, bool waiting, int before = int.MaxValue)
    {
        var scores = new SortedDictionary<int, double>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, start); i < Math.Min(end, words.Count); i++)
        {
            if (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Participle || (words.TagAt(i).IsVerb() && !lexicon.Phrases.Set("measuring").IsBaseAt(words, i)))
            {
                Score(words.Lower(i), words.TagAt(i) == Tag.Name ? lexicon.Morphology.Singular(words.Lower(i)) : words.Lemmas[i], !StepIndex.Describes(words, i, lexicon), waiting, scores, seen);
            }
        }

        foreach (var token in label)
        {
            Score(token.Lower, lexicon.Morphology.Singular(token.Lower), true, waiting, scores, seen);
        }

        if (waiting)
        {
            Favour(scores, words, start, end, before);
        }

        return Best(scores);
    }

    /// <summary>The steps of a verb, by the noun it stands for too, with what the other words of the sentence say for each.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="verb">The token of the verb or noun.</param>
    /// <param name="alike">Whether another verb counts as the same.</param>
    public StepFact? FindByVerb(TaggedSentence words, int verb, Func<StepFact, bool>? alike = null)
    {
        var scores = new SortedDictionary<int, double>();
        Score(words.Lower(verb), words.Lemmas[verb], true, false, scores, new HashSet<string>(StringComparer.Ordinal));
        var named = scores.Where(pair => pair.Value >= Verb).Select(pair => pair.Key).ToList();
        var others = Others(words, verb);
        if (named.Count == 0 && alike is not null)
        {
            named = [.. Enumerable.Range(0, steps.Length).Where(step => alike(steps[step]))];
        }

        return Best(new SortedDictionary<int, double>(named.ToDictionary(step => step, step => Verb + others.GetValueOrDefault(step))));
    }

    /// <summary>What the words without the verb say for each step.</summary>
    private SortedDictionary<int, double> Others(TaggedSentence words, int verb)
    {
        var scores = new SortedDictionary<int, double>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (i != verb && words.TagAt(i) is Tag.Noun or Tag.Name)
            {
                Score(words.Lower(i), words.Lemmas[i], false, false, scores, seen);
            }
        }

        return scores;
    }

    /// <summary>Steps of persons and waits, those that answer where an answer is spoken of, and the last one told before.</summary>
    private void Favour(SortedDictionary<int, double> scores, TaggedSentence words, int start, int end, int before)
    {
        var awaited = lexicon.Phrases.Set("plain-wait").Find(words, start, end) >= 0;
        var due = lexicon.Phrases.Set("payer-due").Find(words, start, end) >= 0;
        var answering = lexicon.Phrases.Set("answering").Find(words, start, end) >= 0;
        var last = LastOutside(before);
        var named = scores.Keys.ToHashSet();
        for (var step = 0; step < steps.Length; step++)
        {
            var outside = steps[step].Effect is Effect.Human or Effect.Wait;
            var favour = (before == int.MaxValue || step != last ? 0 : Told)
                + (awaited && steps[step].Effect == Effect.Wait ? Awaited : 0)
                + (due && lexicon.Phrases.Is("charging", steps[step].Verb) ? Awaited : 0)
                + (outside && answering && lexicon.Phrases.Is("giving-answer", steps[step].Verb) ? Answers : 0);
            if (favour == 0 && !named.Contains(step))
            {
                continue;
            }

            if (steps[step].Span.Start >= before || _drops[step])
            {
                scores.Remove(step);
            }
            else if (scores.GetValueOrDefault(step) + favour is var own and > 0)
            {
                scores[step] = own + (outside ? Waits : 0);
            }
        }
    }

    /// <summary>The last step of a person or a wait that is told before a place; -1 if none is.</summary>
    private int LastOutside(int before)
    {
        var last = -1;
        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step].Effect is Effect.Human or Effect.Wait && steps[step].Span.Start < before && (last < 0 || steps[step].Span.Start > steps[last].Span.Start))
            {
                last = step;
            }
        }

        return last;
    }

    private void Score(string lower, string lemma, bool acts, bool waiting, SortedDictionary<int, double> scores, HashSet<string> seen)
    {
        var verb = acts ? lexicon.VerbOfNominal(lower) ?? lexicon.VerbOfNominal(lemma) : null;
        var plain = verb?[..(verb.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? hyphen : verb.Length)];
        foreach (var word in (ReadOnlySpan<string?>)[lemma, verb == lemma ? null : verb, plain == verb ? null : plain])
        {
            if (word is null || !seen.Add(word))
            {
                continue;
            }

            var told = mentions.Of(word);
            var shared = Math.Sqrt(told.Count(own => own.Role != StepMentions.Verb));
            foreach (var (step, role) in told)
            {
                var weight = role == StepMentions.Verb ? acts ? Verb : 0 : WeightOf(step, role, waiting) / shared;
                scores[step] = scores.GetValueOrDefault(step) + weight;
            }
        }
    }

    private double WeightOf(int step, string role, bool waiting) => role switch
    {
        StepMentions.Head => Head + (waiting && Asks(step) ? Asked : 0),
        StepMentions.Modifier => Modifier + (waiting && Asks(step) ? Asked : 0),
        StepMentions.Actor => !waiting ? Actor : WaitedFor + (lexicon.Phrases.Is("receiving", steps[step].Verb) ? Received : 0),
        _ => Around + (waiting && (Asks(step) || steps[step].Effect == Effect.Wait) ? Asked : 0),
    };

    private bool Asks(int step) => lexicon.Phrases.Is("asking", steps[step].Verb);

    private StepFact? Best(SortedDictionary<int, double> scores)
    {
        var (best, most, second) = (-1, 0.0, 0.0);
        foreach (var (step, own) in scores)
        {
            if (own > most)
            {
                (best, most, second) = (step, own, most);
            }
            else
            {
                second = Math.Max(second, own);
            }
        }

        return most >= Least && most - second >= Lead ? steps[best] : null;
    }
}
