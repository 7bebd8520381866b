using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>
/// Weighs every word of a limit as evidence for a step: its verb, what it acts on, who acts, and what else its clause
/// names. A word that many steps share says little of each.
/// </summary>
internal sealed class StepSearch
{
    private const double Verb = 3, Head = 2, Modifier = 1, Actor = 2, WaitedFor = 3, Around = 1.2;

    /// <summary>What somebody who is asked for something, or who only receives it, adds or takes.</summary>
    private const double Asked = 1.5, Received = -1.5, Waits = 0.5, Answers = 1.2, Told = 1.2, Awaited = 1.5;

    /// <summary>The least evidence that names a step, and how far the next best must be behind.</summary>
    private const double Least = 1.15, Lead = 0.25;

    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<StepFact> _steps;
    private readonly Dictionary<string, List<Mention>> _mentions = new(StringComparer.Ordinal);

    public StepSearch(ImmutableArray<StepFact> steps, ImmutableArray<ImmutableArray<string>> around, Lexicon lexicon)
    {
        (_steps, _lexicon) = (steps, lexicon);
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var part in StepIndex.VerbForms(steps[i].Verb))
            {
                Add(part, i, Role.Verb);
            }

            var thing = steps[i].Object?.ToLowerInvariant().Split(' ') ?? [];
            for (var at = 0; at < thing.Length; at++)
            {
                Add(lexicon.Morphology.Singular(thing[at]), i, at == thing.Length - 1 ? Role.Head : Role.Modifier);
            }

            foreach (var word in steps[i].Actor?.ToLowerInvariant().Split(' ') ?? [])
            {
                Add(lexicon.Morphology.Singular(word), i, Role.Actor);
            }

            foreach (var word in i < around.Length ? around[i] : [])
            {
                Add(word, i, Role.Around);
            }
        }
    }

    private enum Role
    {
        Verb,
        Head,
        Modifier,
        Actor,
        Around,
    }

    private void Add(string word, int step, Role role)
    {
        if (!_mentions.TryGetValue(word, out var list))
        {
            _mentions[word] = list = [];
        }

        if (!list.Exists(m => m.Step == step))
        {
            list.Add(new Mention(step, role));
        }
    }

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
            if (words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Participle || (words.TagAt(i).IsVerb() && !_lexicon.Phrases.Is("measuring", words.Lemmas[i])))
            {
                Score(words.Lower(i), words.TagAt(i) == Tag.Name ? _lexicon.Morphology.Singular(words.Lower(i)) : words.Lemmas[i], !StepIndex.Describes(words, i, _lexicon), waiting, scores, seen);
            }
        }

        foreach (var token in label)
        {
            Score(token.Lower, _lexicon.Morphology.Singular(token.Lower), true, waiting, scores, seen);
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
            named = [.. Enumerable.Range(0, _steps.Length).Where(step => alike(_steps[step]))];
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
        var awaited = _lexicon.Phrases.Set("plain-wait").Find(words, start, end) >= 0;
        var due = _lexicon.Phrases.Set("payer-due").Find(words, start, end) >= 0;
        var answering = _lexicon.Phrases.Set("answering").Find(words, start, end) >= 0;
        var last = Enumerable.Range(0, _steps.Length).Where(i => _steps[i].Span.Start < before && _steps[i].Effect is Effect.Human or Effect.Wait)
            .DefaultIfEmpty(-1).MaxBy(i => i < 0 ? -1 : _steps[i].Span.Start);
        for (var step = 0; step < _steps.Length; step++)
        {
            var outside = _steps[step].Effect is Effect.Human or Effect.Wait;
            var own = scores.GetValueOrDefault(step);
            own += before == int.MaxValue || step != last ? 0 : Told;
            own += awaited && _steps[step].Effect == Effect.Wait ? Awaited : 0;
            own += due && _lexicon.Phrases.Is("charging", _steps[step].Verb) ? Awaited : 0;
            own += outside && answering && _lexicon.Phrases.Is("giving-answer", _steps[step].Verb) ? Answers : 0;
            if (own > 0)
            {
                scores[step] = own + (outside ? Waits : 0);
            }

            if (_steps[step].Span.Start >= before || _lexicon.Phrases.Is("dropping", _steps[step].Verb))
            {
                scores.Remove(step);
            }
        }
    }

    private void Score(string lower, string lemma, bool acts, bool waiting, SortedDictionary<int, double> scores, HashSet<string> seen)
    {
        var verb = acts ? _lexicon.VerbOfNominal(lower) ?? _lexicon.VerbOfNominal(lemma) : null;
        var plain = verb?[..(verb.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? hyphen : verb.Length)];
        foreach (var word in (ReadOnlySpan<string?>)[lemma, verb == lemma ? null : verb, plain == verb ? null : plain])
        {
            if (word is null || !seen.Add(word) || !_mentions.TryGetValue(word, out var list))
            {
                continue;
            }

            var shared = Math.Sqrt(list.Count(m => m.Role != Role.Verb));
            foreach (var mention in list)
            {
                var weight = mention.Role == Role.Verb ? acts ? Verb : 0 : WeightOf(mention, waiting) / shared;
                scores[mention.Step] = scores.GetValueOrDefault(mention.Step) + weight;
            }
        }
    }

    private double WeightOf(Mention mention, bool waiting) => mention.Role switch
    {
        Role.Head => Head + (waiting && Asks(mention.Step) ? Asked : 0),
        Role.Modifier => Modifier + (waiting && Asks(mention.Step) ? Asked : 0),
        Role.Actor => !waiting ? Actor : WaitedFor + (_lexicon.Phrases.Is("receiving", _steps[mention.Step].Verb) ? Received : 0),
        _ => Around + (waiting && (Asks(mention.Step) || _steps[mention.Step].Effect == Effect.Wait) ? Asked : 0),
    };

    private bool Asks(int step) => _lexicon.Phrases.Is("asking", _steps[step].Verb);

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

        return most >= Least && most - second >= Lead ? _steps[best] : null;
    }

    private readonly record struct Mention(int Step, Role Role);
}
