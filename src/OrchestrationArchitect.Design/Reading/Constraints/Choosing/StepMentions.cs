using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>The words that tell of each step: its verb, what it acts on, who acts, and what else its clause names.</summary>
internal sealed class StepMentions
{
    /// <summary>What a word is to a step.</summary>
    public const string Verb = "verb", Head = "head", Modifier = "modifier", Actor = "actor", Around = "around";

    /// <summary>A word that more steps share tells nothing of any one of them.</summary>
    private const int Most = 32;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, List<(int Step, string Role)>> _words = new(StringComparer.Ordinal);

    /// <param name="steps">The steps.</param>
    /// <param name="around">For each step the nouns of its clause; none where they do not matter.</param>
    /// <param name="lexicon">The words to know.</param>
    public StepMentions(ImmutableArray<StepFact> steps, ImmutableArray<ImmutableArray<string>> around, Lexicon lexicon)
    {
        _lexicon = lexicon;
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var form in StepIndex.VerbForms(steps[i].Verb))
            {
                Add(i, Verb, form);
            }

            AddThing(i, Nouns(steps[i].Object));
            Add(i, Actor, Nouns(steps[i].Actor));
            Add(i, Around, i < around.Length ? around[i].AsSpan() : []);
        }
    }

    private void AddThing(int step, ReadOnlySpan<string> thing)
    {
        if (!thing.IsEmpty)
        {
            Add(step, Head, thing[^1]);
            Add(step, Modifier, thing[..^1]);
        }
    }

    /// <summary>The steps that a word tells of, in what role, and how many share it in that role.</summary>
    /// <param name="lower">The word.</param>
    /// <param name="lemma">Its base form.</param>
    /// <param name="acts">It may stand for an action.</param>
    public IEnumerable<(int Step, string Role, int Shared)> Of(string lower, string lemma, bool acts)
    {
        var verb = acts ? _lexicon.VerbOfNominal(lower) ?? _lexicon.VerbOfNominal(lemma) : null;
        return verb is null || verb == lemma ? Told(lemma, acts) : Told(lemma, acts).Concat(Told(verb, acts));
    }

    /// <summary>The steps that a word in its base form tells of, and in what role.</summary>
    public IReadOnlyList<(int Step, string Role)> Of(string word) => _words.TryGetValue(word, out var told) ? told : [];

    private IEnumerable<(int Step, string Role, int Shared)> Told(string word, bool acts)
    {
        var told = Of(word);
        return told.Where(own => acts || own.Role != Verb).Select(own => (own.Step, own.Role, told.Count(other => other.Role == own.Role)));
    }

    private string[] Nouns(string? phrase) => phrase is null ? [] : Array.ConvertAll(phrase.ToLowerInvariant().Split(' '), _lexicon.Morphology.Singular);

    private void Add(int step, string role, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            Add(step, role, word);
        }
    }

    private void Add(int step, string role, string word)
    {
        if (!_words.TryGetValue(word, out var told))
        {
            _words[word] = told = [];
        }

        // Steps are added one after another: one that is told by the word already stands last.
        if (told.Count < Most && (told.Count == 0 || told[^1].Step != step))
        {
            told.Add((step, role));
        }
    }
}
