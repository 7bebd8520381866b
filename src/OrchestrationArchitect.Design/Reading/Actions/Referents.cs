using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>The things a text has told so far, and what "it", "them" and "the best one" stand for.</summary>
internal sealed class Referents(Lexicon lexicon)
{
    private readonly record struct Mention(string Thing, string Noun, bool Many, bool Person, bool Central, TaggedSentence Words);

    /// <summary>How many mentions back a word may refer.</summary>
    private const int Reach = 12;

    private readonly Fillers _fillers = new(lexicon);
    private readonly List<Mention> _mentions = [];
    private string? _lastThing;
    private string? _lastMany;
    private string? _lastOne;

    /// <summary>What the last step acted on.</summary>
    public string? Last => _lastThing;

    /// <summary>Takes note of who and what a sentence is about that tells no step.</summary>
    public void Note(ParsedSentence parsed)
    {
        foreach (var predicate in parsed.Predicates)
        {
            Note(parsed.Words, predicate);
        }
    }

    /// <summary>Takes note of who and what a predicate is about.</summary>
    public void Note(TaggedSentence words, Predicate predicate)
    {
        if (!predicate.Coordinated)
        {
            Note(words, predicate.Subject, predicate.Object.IsEmpty || predicate.Clause is not ClauseKind.Main);
        }

        if (!Duties.IsDuty(words, predicate, lexicon))
        {
            Note(words, predicate.Object, true);
        }
    }

    /// <summary>Takes note of what a step has acted on.</summary>
    public void Done(TaggedSentence words, Predicate predicate, string thing)
    {
        _lastThing = thing;
        (_lastMany, _lastOne) = !predicate.Object.IsEmpty && IsPlural(words, predicate.Object.Head) ? (thing, _lastOne) : (_lastMany, thing);
    }

    /// <summary>What a pronoun or a phrase without a noun stands for; <see langword="null"/> if nothing told fits.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="phrase">The pronoun or phrase.</param>
    /// <param name="person">It should be a person: somebody is told something.</param>
    public string? Find(TaggedSentence words, Phrase phrase, bool person = false)
    {
        var lower = words.Lower(phrase.Head);
        if (person && lower is "they" or "them" or "those" && Latest(m => m.Person) is { } who)
        {
            return who;
        }

        return lower switch
        {
            "it" => Latest(m => m.Central && !m.Many && !m.Person && ReferenceEquals(m.Words, words)) ?? _lastOne ?? _lastThing,
            "they" or "them" or "these" => Latest(m => m.Central && m.Many && !m.Person && ReferenceEquals(m.Words, words)) ?? _lastMany ?? _lastThing,
            "this" or "which" or "that" => _lastThing,
            "he" or "she" or "him" or "her" or "whoever" => Latest(m => m.Person && !m.Many) ?? Latest(m => m.Person),
            "everything" or "anything" or "something" => "everything",
            _ => words.TagAt(phrase.Head) == Tag.Pronoun && !_fillers.Is(words, phrase) ? null : Filled(words, phrase),
        };
    }

    /// <summary>"Incomplete ones", after applications: "incomplete applications".</summary>
    private string? Filled(TaggedSentence words, Phrase phrase)
    {
        var noun = words.Lower(phrase.Head + 1) == "who"
            ? LatestNoun(m => m.Person)
            : LatestNoun(m => m.Many && !m.Person) ?? LatestNoun(m => m.Many) ?? LatestNoun(m => !m.Person);
        if (noun is null)
        {
            return null;
        }

        var last = noun.LastIndexOf(' ') + 1;
        var told = _fillers.IsSingle(words, phrase) ? noun[..last] + lexicon.Morphology.Singular(noun[last..]) : noun;
        return string.Join(' ', _fillers.Kinds(words, phrase).Select(i => words.Lower(i)).TakeLast(2).Append(told));
    }

    private string? Latest(Func<Mention, bool> fits) => Find(fits)?.Thing;

    private string? LatestNoun(Func<Mention, bool> fits) => Find(fits)?.Noun;

    private Mention? Find(Func<Mention, bool> fits)
    {
        for (var i = _mentions.Count - 1; i >= 0 && i >= _mentions.Count - Reach; i--)
        {
            if (fits(_mentions[i]))
            {
                return _mentions[i];
            }
        }

        return null;
    }

    private void Note(TaggedSentence words, Phrase phrase, bool central)
    {
        if (phrase.IsEmpty || words.TagAt(phrase.Head) is not (Tag.Noun or Tag.Name) || words.Lemmas[phrase.Head] is "step" or "stage" || _fillers.Is(words, phrase) || ActionName.Thing(words, phrase) is not { } thing)
        {
            return;
        }

        var start = phrase.Head;
        while (start > phrase.Start && words.TagAt(start - 1) is Tag.Noun or Tag.Name)
        {
            start--;
        }

        var noun = ActionName.Thing(words, phrase with { Start = start }) ?? thing;
        var many = IsPlural(words, phrase.Head) || words.Lower(phrase.Start) is "each" or "every";
        _mentions.Add(new Mention(thing, noun, many, lexicon.Phrases.People.Contains(words.Lemmas[phrase.Head]), central, words));
    }

    private static bool IsPlural(TaggedSentence words, int head) => words.TagAt(head) == Tag.Noun && words.Lower(head) != words.Lemmas[head];
}
