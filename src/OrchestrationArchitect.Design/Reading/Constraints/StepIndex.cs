using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds the step that a stretch of words is about.</summary>
internal sealed class StepIndex
{
    /// <summary>What the verb of a step says; its object and its actor say less.</summary>
    private const int OfVerb = 3;

    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<StepFact> _steps;
    private readonly Dictionary<string, List<(int Step, int Weight)>> _words = new(StringComparer.Ordinal);

    public StepIndex(ImmutableArray<StepFact> steps, Lexicon lexicon, IEnumerable<string>? topic = null)
    {
        (_steps, _lexicon) = (steps, lexicon);
        Topic = topic is null ? [] : topic.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var part in VerbForms(steps[i].Verb))
            {
                Add(part, i, OfVerb);
            }

            var thing = steps[i].Object?.Split(' ') ?? [];
            for (var at = 0; at < thing.Length; at++)
            {
                Add(lexicon.Morphology.Singular(thing[at].ToLowerInvariant()), i, at == thing.Length - 1 ? 2 : 1);
            }

            if (steps[i].Actor is { } actor)
            {
                Add(lexicon.Morphology.Singular(actor[(actor.LastIndexOf(' ') + 1)..].ToLowerInvariant()), i, 2);
            }
        }
    }

    /// <summary>The index of a process.</summary>
    /// <param name="facts">Its steps and the things for each of which some run.</param>
    /// <param name="name">The name of the scenario.</param>
    /// <param name="workflow">The sentences that tell it.</param>
    /// <param name="lexicon">The words.</param>
    public static StepIndex Of(ProcessFacts facts, string? name, ImmutableArray<ParsedSentence> workflow, Lexicon lexicon)
    {
        var mentions = new StepMentions(facts.Steps, StepSurroundings.Of(facts.Steps, workflow), lexicon);
        var index = new StepIndex(facts.Steps, lexicon, Topics(name, workflow, lexicon)) { Items = [.. facts.ForEach.Select(f => f.Item)], Search = new StepSearch(facts.Steps, mentions, lexicon) };
        index.Choices = new StepChoices(facts.Steps, mentions, index, lexicon);
        return index;
    }

    /// <summary>The nouns of the scenario's name and of the workflow's first sentence.</summary>
    private static IEnumerable<string> Topics(string? name, ImmutableArray<ParsedSentence> workflow, Lexicon lexicon)
    {
        foreach (var word in (name ?? "").ToLowerInvariant().Split(' ', '-'))
        {
            yield return lexicon.Morphology.Singular(word);
        }

        var first = workflow.IsEmpty ? null : workflow[0].Words;
        for (var i = 0; first is not null && i < first.Count; i++)
        {
            if (first.TagAt(i) == Tag.Noun)
            {
                yield return first.Lemmas[i];
            }
        }
    }

    /// <summary>A verb, the parts of a compound, and the other spelling: "recognise" and "recognize".</summary>
    internal static IEnumerable<string> VerbForms(string verb)
    {
        foreach (var part in verb.AsSpan().IndexOfAny(' ', '-') < 0 ? [verb] : verb.Split(' ', '-').Append(verb).Distinct(StringComparer.Ordinal))
        {
            yield return part;
            if (part.Length > 5 && part[^3] == 'i' && part[^1] == 'e' && part[^2] is 's' or 'z')
            {
                yield return part[..^2] + (part[^2] == 's' ? "ze" : "se");
            }
        }
    }

    /// <summary>The things for each of which steps run.</summary>
    public HashSet<string> Items { get; init; } = [];

    /// <summary>Finds a step by everything its clause tells.</summary>
    public StepSearch? Search { get; init; }

    public StepChoices? Choices { get; private set; }

    /// <summary>The steps in the order of the text.</summary>
    public ImmutableArray<StepFact> Steps => _steps;

    /// <summary>The nouns that name what the process is about.</summary>
    public HashSet<string> Topic { get; }

    /// <summary>The step of a person or a wait, if there is just one such step.</summary>
    public StepFact? OnlyWaiting => _steps.Where(s => s.Effect is Effect.Human or Effect.Wait).Take(2).ToList() is [var only] ? only : null;

    /// <summary>The one step of an actor, by the head noun of who acts.</summary>
    public StepFact? OfActor(string actor) =>
        _steps.Where(s => ActsIn(s, actor))
            .OrderBy(s => s.Effect is Effect.Human or Effect.Wait ? 0 : 1).FirstOrDefault();

    /// <summary>The step of an actor who has just one.</summary>
    public StepFact? OnlyOfActor(string actor) => _steps.Count(s => ActsIn(s, actor)) == 1 ? _steps.First(s => ActsIn(s, actor)) : null;

    /// <summary>How many steps act on what a noun names.</summary>
    public int CountActingOn(string noun) => _words.TryGetValue(noun, out var list) ? list.Count(entry => entry.Weight == 2) : 0;

    private bool ActsIn(StepFact step, string actor) => step.Actor is { } own && _lexicon.Morphology.Singular(own[(own.LastIndexOf(' ') + 1)..].ToLowerInvariant()) == actor;

    /// <summary>Whether a stretch of words names what a step acts on.</summary>
    public bool NamesObject(StepFact step, TaggedSentence words, int start, int end)
    {
        foreach (var part in step.Object?.Split(' ') ?? [])
        {
            var noun = _lexicon.Morphology.Singular(part.ToLowerInvariant());
            for (var i = start; i < end; i++)
            {
                if (words.Lemmas[i] == noun || words.Lower(i) == noun)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(string word, int step, int weight)
    {
        if (!_words.TryGetValue(word, out var list))
        {
            _words[word] = list = [];
        }

        if (list.Count < 32)
        {
            list.Add((step, weight));
        }
    }

    /// <summary>The best step for words; <see langword="null"/> below the weight asked for.</summary>
    public StepFact? Find(TaggedSentence words, int start, int end, int atLeast = 3) => Best(Scores(words, start, end), atLeast);

    /// <summary>Whether the words speak as much for another step.</summary>
    public bool IsOneOfSeveral(StepFact found, TaggedSentence words, int start, int end)
    {
        var scores = Scores(words, start, end);
        var own = scores.GetValueOrDefault(_steps.IndexOf(found));
        return own > 0 && scores.Count(s => s.Value >= own) > 1;
    }

    private Dictionary<int, int> Scores(TaggedSentence words, int start, int end)
    {
        var scores = new Dictionary<int, int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(0, start); i < Math.Min(end, words.Count); i++)
        {
            if ((words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Adjective || words.TagAt(i).IsVerb()) && !OfTheLimit(words, i))
            {
                Score(words.Lower(i), words.Lemmas[i], scores, seen, acts: !Describes(words, i, _lexicon));
            }
        }

        return scores;
    }

    /// <summary>"May take two hours", "has a week": the verb is the limit's own.</summary>
    internal bool OfTheLimit(TaggedSentence words, int i) => words.TagAt(i).IsVerb() && words.TagAt(i) != Tag.Participle && _lexicon.Phrases.Set("measuring").IsBaseAt(words, i);

    /// <summary>"Record retrieval", "print shop": the first noun is no action here; in "rating call" and "credit check time-out" it is.</summary>
    internal static bool Describes(TaggedSentence words, int i, Lexicon lexicon) =>
        words.TagAt(i) == Tag.Noun && words.TagAt(i + 1) == Tag.Noun && !lexicon.Phrases.Set("part").IsBaseAt(words, i + 1) && !lexicon.Phrases.Set("limit-noun").IsBaseAt(words, i + 1)
        && !lexicon.Phrases.Set("retrying").IsWord(words.Lower(i + 1)) && !lexicon.Phrases.Set("whole").IsWordAt(words, i + 1);

    /// <summary>The step whose object or actor alone stands there, if there is just one.</summary>
    public StepFact? FindOnly(TaggedSentence words, int start, int end)
    {
        var scores = Scores(words, start, end);
        return scores.Where(s => s.Value >= 2).Take(2).ToList() is [var only] ? _steps[only.Key] : null;
    }

    /// <summary>The best step for a label's or a phrase's plain words.</summary>
    public StepFact? Find(IEnumerable<string> words, int atLeast = 3)
    {
        var scores = new Dictionary<int, int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            Score(word, _lexicon.Morphology.Singular(word), scores, seen);
        }

        return Best(scores, atLeast);
    }

    private void Score(string lower, string lemma, Dictionary<int, int> scores, HashSet<string> seen, bool acts = true)
    {
        var verb = _lexicon.VerbOfNominal(lower) ?? _lexicon.VerbOfNominal(lemma);
        foreach (var word in (ReadOnlySpan<string?>)[lemma, verb == lemma ? null : verb])
        {
            if (word is null || !seen.Add(word) || !_words.TryGetValue(word, out var list))
            {
                continue;
            }

            foreach (var (step, weight) in list)
            {
                scores[step] = scores.GetValueOrDefault(step) + (weight < OfVerb || acts ? weight : 0);
            }
        }
    }

    private StepFact? Best(Dictionary<int, int> scores, int atLeast)
    {
        var best = -1;
        foreach (var (step, score) in scores.OrderBy(pair => pair.Key))
        {
            best = score >= atLeast && (best < 0 || score > scores[best]) ? step : best;
        }

        return best < 0 ? null : _steps[best];
    }
}
