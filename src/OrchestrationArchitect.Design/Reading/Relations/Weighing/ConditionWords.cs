using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>What the words of a condition say, or else those before the first step of a branch.</summary>
internal sealed class ConditionWords
{
    private readonly Lexicon _lexicon;
    private readonly TaggedSentence _words;
    private readonly Range _range;

    /// <summary>They stand before a colon or an arrow, if anywhere.</summary>
    private readonly bool _isLabel;

    /// <param name="words">The sentence.</param>
    /// <param name="told">The branch.</param>
    /// <param name="story">The text.</param>
    public ConditionWords(TaggedSentence words, ObservedBranch told, Story story)
    {
        (_words, _lexicon) = (words, story.Lexicon);
        var guard = told.Guard;
        _isLabel = guard is null || guard.Start == guard.End;
        _range = _isLabel ? told.From..Math.Max(told.From, told.Verb) : guard!.Start..guard.End;
        Verb = told.Clause?.Lemma;
        Subject = SubjectOf(told);
        Said = Read(story);
        if (guard is { OfSubject: true } && Subject is not null && Said.Count > 1)
        {
            Said.Remove(Subject);
        }

        About = Topics();
    }

    /// <summary>The verb of its clause; <see langword="null"/> if it has none.</summary>
    public string? Verb { get; }

    /// <summary>The noun that it tells something of; <see langword="null"/> if it names none.</summary>
    public string? Subject { get; }

    /// <summary>The words, and the actions that nouns name, without what says little; what is only chosen from is left out where more is said of it.</summary>
    public HashSet<string> Said { get; }

    /// <summary>What it is about, in some words.</summary>
    public List<string> About { get; }

    private string? SubjectOf(ObservedBranch told)
    {
        var subject = told.Clause?.Subject ?? (told.Guard is { OfSubject: true } guard ? Phrases.Read(_words, guard.Start, guard.End) : default);
        return subject.IsEmpty || subject.Head >= _words.Count ? null : _words.Lemmas[subject.Head];
    }

    private HashSet<string> Read(Story story)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var at = _range.Start.Value; at < _range.End.Value; at++)
        {
            foreach (var word in story.Words.Said(_words, at))
            {
                said.Add(word);
            }
        }

        foreach (var token in Label())
        {
            said.Add(_lexicon.Morphology.Singular(token.Lower));
            said.Add(_lexicon.VerbOfNominal(token.Lower) ?? _lexicon.Morphology.Describe(token.Lower).Lemma);
        }

        said.RemoveWhere(word => _lexicon.Phrases.Is("says-little", word) || _lexicon.Phrases.Is("failure", word));
        return said;
    }

    private List<string> Topics()
    {
        var topics = new List<string>();
        for (var at = _range.Start.Value; at < _range.End.Value; at++)
        {
            Add(topics, _words.Lower(at), _words.Lemmas[at]);
        }

        foreach (var token in Label())
        {
            Add(topics, token.Lower, _lexicon.Morphology.Describe(token.Lower).Lemma);
        }

        if (Verb is not null)
        {
            topics.Add("class " + _lexicon.ClassOf(Verb));
            topics.Add("verb " + Verb);
        }

        return topics;
    }

    private IEnumerable<Tokens.Token> Label() => _isLabel ? _words.Sentence.Label : [];

    private void Add(List<string> topics, string lower, string lemma)
    {
        var phrases = _lexicon.Phrases;
        AddIf("rejecting", phrases.Is("reject", lower) || phrases.Is("decided", lower));
        AddIf("answering", phrases.Is("answering", lemma) || phrases.Set("answer-noun").IsWord(lower));
        AddIf("failing", phrases.Is("failure", lower));
        AddIf("flawed", phrases.Is("flawed", lower) || phrases.Is("finding-noun", lemma));
        AddIf("paying", phrases.Is("paying", lemma) || phrases.AreAlike("payment", lemma));
        AddIf("sending", phrases.Is("sending", lemma) || phrases.AreAlike("shipment", lemma));
        AddIf("outcome", phrases.Is("outcome", lower));
        AddIf("having", phrases.Is("reserving", lemma) || phrases.Is("to-be-had", lower));
        AddIf("timed", phrases.Is("in-time", lower));
        AddIf("finding", phrases.Is("to-be-found", lower));

        void AddIf(string topic, bool holds)
        {
            if (holds && !topics.Contains(topic))
            {
                topics.Add(topic);
            }
        }
    }
}
