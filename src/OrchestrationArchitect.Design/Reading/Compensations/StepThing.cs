using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a step acted on, and the words that stand around it in its sentence; looked up once for all mentions.</summary>
internal sealed class StepThing
{
    /// <summary>How many letters a word for who does something has at least.</summary>
    private const int AgentLength = 6;

    private readonly TaggedSentence _words;
    private readonly int _at;
    private readonly Lexicon _lexicon;
    private string[]? _nouns;
    private ImmutableArray<string>? _beside;
    private ImmutableArray<(string Lemma, bool Whole)>? _behind;

    public StepThing(ReadAction step, ImmutableArray<ParsedSentence> workflow, Lexicon lexicon)
    {
        (Step, _lexicon) = (step, lexicon);
        Singular = step.Head is null ? null : lexicon.Morphology.Singular(step.Head.ToLowerInvariant());
        Stem = step.Lemma.TrimEnd('e');
        _words = workflow[step.Sentence].Words;
        while (_at < _words.Count && _words[_at].Start < step.Span.Start)
        {
            _at++;
        }
    }

    public ReadAction Step { get; }

    /// <summary>The base form of the head of what it acts on; <see langword="null"/> if nothing is named.</summary>
    public string? Singular { get; }

    /// <summary>The step's verb without the "e" at its end.</summary>
    public string Stem { get; }

    /// <summary>The nouns that follow the step in its part of the sentence: "hold" in "the venue is put on hold".</summary>
    public ImmutableArray<string> Beside => _beside ??= [.. Nouns()];

    /// <summary>The whole behind a share, and who has the thing: "blood" in "two units of blood", "backer" in "each backer's card".</summary>
    public ImmutableArray<(string Lemma, bool Whole)> Behind => _behind ??= [.. Owners()];

    private string[] Named => _nouns ??= Step.Thing is { } thing ? Array.ConvertAll(thing.ToLowerInvariant().Split(' '), _lexicon.Morphology.Singular) : [];

    /// <summary>How many of some words name what it acts on.</summary>
    public int Shared(ImmutableArray<string> words)
    {
        var shared = 0;
        foreach (var word in words)
        {
            shared += Named.Contains(word) ? 1 : 0;
        }

        return shared;
    }

    /// <summary>"Caterer" for a step that acts on a "catering order": who does what it acts on.</summary>
    public bool IsDoneBy(string agent)
    {
        foreach (var name in agent.Length > AgentLength && agent.EndsWith("er", StringComparison.Ordinal) ? Named : [])
        {
            if (name.StartsWith(agent[..^2], StringComparison.Ordinal) && name != agent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Asks the bank to release the funds", "is asked to sign her off": whether somebody is to do this.</summary>
    public bool Asks(string verb)
    {
        var at = _at + 1;
        while (at < _words.Count && _words.TagAt(at) is not Tag.To && !EndsPart(at) && !_words.TagAt(at).IsVerb())
        {
            at++;
        }

        if (_words.TagAt(at) is not Tag.To || _words.TagAt(at + 1) is not Tag.Base)
        {
            return false;
        }

        return _words.Lemmas[at + 1] == verb || (verb.StartsWith(_words.Lemmas[at + 1] + "-", StringComparison.Ordinal) && Indexes.From(at + 2, Math.Max(0, _words.Count - at - 2)).Any(next => _words.TagAt(next) is Tag.Particle && verb.EndsWith("-" + _words.Lower(next), StringComparison.Ordinal)));
    }

    /// <summary>"Pays a third as a deposit": what the thing is acted on as.</summary>
    public bool IsActedOnAs(string lemma)
    {
        for (var at = _at + 1; at < _words.Count && !EndsPart(at); at++)
        {
            if (_words.Lower(at) is "as" && _words.TagAt(at + 1) is Tag.Determiner && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } role)
            {
                return _words.Lemmas[role.Head] == lemma;
            }
        }

        return false;
    }

    /// <summary>Whether a noun that follows the step is among those of what is undone.</summary>
    public bool HasBeside(UndoneObject undone)
    {
        foreach (var noun in Beside)
        {
            if (undone.Words.IsEmpty ? noun == undone.Head : undone.Words.Contains(noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Blocked in the calendar" for a "calendar entry": where the entry stands is told beside the step.</summary>
    public bool HoldsEntry(UndoneObject entry)
    {
        foreach (var noun in Beside)
        {
            if (noun != entry.Head && entry.Words.Contains(noun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word behind is the whole of a share, or who has the thing; <see langword="null"/> if it is not behind.</summary>
    public bool? IsWholeBehind(string lemma)
    {
        foreach (var behind in Behind)
        {
            if (behind.Lemma == lemma)
            {
                return behind.Whole;
            }
        }

        return null;
    }

    /// <summary>Whether a word stands around the step in its part of the sentence: as a noun after it, or anywhere before it.</summary>
    public bool IsNear(string lemma)
    {
        for (var back = _at - 1; back >= 0 && !EndsPart(back); back--)
        {
            if (_words.Lemmas[back] == lemma)
            {
                return true;
            }
        }

        return Beside.Contains(lemma);
    }

    /// <summary>"It is reserved on the spot": what is acted on was told before, and need not have been found.</summary>
    public bool ActsOnPronoun()
    {
        var before = _at - 1;
        while (before >= 0 && _words.TagAt(before) is Tag.Auxiliary or Tag.Adverb)
        {
            before--;
        }

        return before >= 0 && before < _at - 1 && _words.Lower(before) is "it" or "they";
    }

    private IEnumerable<string> Nouns()
    {
        for (var at = _at + 1; at < _words.Count && (!EndsPart(at) || JoinsThings(at)) && !_words.TagAt(at).IsVerb(); at++)
        {
            if (_words.TagAt(at).IsNominal() && (!_words.TagAt(at + 1).IsNominal() || IsPossessive(at)))
            {
                yield return Bare(_words.Lemmas[at]);
            }
        }
    }

    private IEnumerable<(string Lemma, bool Whole)> Owners()
    {
        for (var i = _at - 1; Step.Head is not null && i >= 0 && _words.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator); i--)
        {
            var whole = _words.Lower(i - 1) == "of" && _words.Lemmas[Math.Max(0, i - 2)] == Step.Head;
            if (whole || IsPossessive(i))
            {
                yield return (Bare(_words.Lemmas[i]), whole);
            }
        }

        for (var i = _at + 1; Step.Head is not null && i < _words.Count && _words.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator); i++)
        {
            if (IsPossessive(i))
            {
                yield return (Bare(_words.Lemmas[i]), false);
            }
        }
    }

    private bool EndsPart(int at) => _words.TagAt(at) is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator;

    /// <summary>"Blocks a van and a crew".</summary>
    private bool JoinsThings(int at) =>
        _words.TagAt(at) is Tag.Coordinator && Phrases.Read(_words, at + 1, _words.Count) is { IsEmpty: false } next && !_words.TagAt(next.End).IsVerb() && _words.TagAt(next.End) is not (Tag.Auxiliary or Tag.Modal);

    private bool IsPossessive(int at) => _words.Lower(at).EndsWith("'s", StringComparison.Ordinal) || _words.Lower(at).EndsWith("s'", StringComparison.Ordinal);

    private static string Bare(string lemma) => lemma.Replace("'s", "", StringComparison.Ordinal).TrimEnd('\'');
}
