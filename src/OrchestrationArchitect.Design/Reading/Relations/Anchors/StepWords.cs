using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>
/// The words that the text tells each step with, so that a later condition finds the step it speaks of: "no bed is available"
/// speaks of the allocation of beds. The fewer steps share a word, the more it says.
/// </summary>
internal sealed class StepWords(Lexicon lexicon)
{
    /// <summary>How many steps back a condition may speak.</summary>
    private const int Reach = 80;

    /// <summary>A word of the step's own verb weighs as much as this many words that no other step has.</summary>
    private const double OwnVerb = 2;

    private const double Little = 0.3, Half = 0.6, One = 1.1;

    private readonly List<(int Step, string Verb, HashSet<string> Words)> _told = [];
    private readonly Dictionary<string, int> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _places = [];

    /// <summary>Notes what a sentence tells of its steps.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="steps">Its steps: their numbers, verbs and tokens, in the order of the tokens.</param>
    /// <param name="conditions">Its conditions, whose tokens tell no step.</param>
    public void Add(TaggedSentence sentence, List<(int Step, string Verb, int Token)> steps, ImmutableArray<Guard> conditions)
    {
        var from = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var end = i + 1 < steps.Count ? Boundary(sentence, steps[i].Token, steps[i + 1].Token) : sentence.Count;
            var words = new HashSet<string>(StringComparer.Ordinal);
            for (var at = from; at < end; at++)
            {
                if (!IsIn(conditions, at))
                {
                    AddSaid(words, sentence, at);
                }
            }

            words.Add(steps[i].Verb);
            foreach (var word in words)
            {
                _steps[word] = _steps.GetValueOrDefault(word) + 1;
            }

            _places[steps[i].Step] = _told.Count;
            _told.Add((steps[i].Step, steps[i].Verb, words));
            from = end;
        }
    }

    private static bool IsIn(ImmutableArray<Guard> conditions, int at)
    {
        foreach (var condition in conditions)
        {
            if (at >= condition.Start && at < condition.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The step that a stretch of words speaks of most clearly, the later one of two alike.</summary>
    /// <param name="said">The words, as <see cref="Said"/> gives them.</param>
    /// <param name="before">Only steps with smaller numbers.</param>
    /// <param name="fits">Which steps may be meant.</param>
    /// <returns>The step, how clearly (1 for one word that only it has), and whether by its own verb; -1 and 0 if none is spoken of.</returns>
    public (int Step, double Weight, bool ByVerb) Spoken(IReadOnlyCollection<string> said, int before, Func<int, bool> fits)
    {
        var best = (Step: -1, Weight: 0.0, ByVerb: false);
        for (var i = _told.Count - 1; i >= 0 && i > _told.Count - Reach; i--)
        {
            var told = _told[i];
            var weight = told.Step < before && fits(told.Step) ? Weight(told, said) : 0;
            if (weight > best.Weight)
            {
                best = (told.Step, weight, said.Contains(told.Verb));
            }
        }

        return best;
    }

    /// <summary>How clearly some words speak of a step: 1 for one word that only it has.</summary>
    public double Shared(int step, IReadOnlyCollection<string> said) => _places.TryGetValue(step, out var place) ? Weight(_told[place], said) : 0;

    /// <summary>How clearly, in a word.</summary>
    public static string Extent(double shared) => shared switch { 0 => "nothing", < Little => "little", < Half => "half", < One => "one", _ => "more" };

    /// <summary>Whether a step is told with a word.</summary>
    public bool Tells(int step, string word) => _places.TryGetValue(step, out var place) && _told[place].Words.Contains(word);

    /// <summary>Whether a step is told with one of some words.</summary>
    public bool TellsAny(int step, HashSet<string> words) => _told.Exists(told => told.Step == step && told.Words.Overlaps(words));

    /// <summary>What a token says: the noun and the action it may name, or the verb.</summary>
    public IEnumerable<string> Said(TaggedSentence sentence, int at)
    {
        var said = new List<string>(2);
        AddSaid(said, sentence, at);
        return said;
    }

    private void AddSaid(ICollection<string> said, TaggedSentence sentence, int at)
    {
        var tag = sentence.TagAt(at);
        if (tag.IsVerb())
        {
            said.Add(sentence.TagAt(at + 1) == Tag.Particle ? sentence.Lemmas[at] + "-" + sentence.Lower(at + 1) : sentence.Lemmas[at]);
        }
        else if (tag is Tag.Noun or Tag.Name)
        {
            said.Add(sentence.Lemmas[at].ToLowerInvariant());
            if (lexicon.VerbOfNominal(sentence.Lower(at)) is { } verb && verb != sentence.Lemmas[at])
            {
                said.Add(verb);
            }
        }
    }

    private double Weight((int Step, string Verb, HashSet<string> Words) told, IReadOnlyCollection<string> said)
    {
        var weight = 0.0;
        foreach (var word in said)
        {
            weight += Weight(told, word);
        }

        return weight;
    }

    private double Weight((int Step, string Verb, HashSet<string> Words) told, string word) =>
        told.Verb == word ? OwnVerb : told.Words.Contains(word) ? 1.0 / _steps[word] : 0;

    /// <summary>
    /// Where the words of the next step begin: after the last mark or conjunction before it; right behind a verb with nothing after it where the next one has several
    /// things before it ("the text is read, and the name, the date and the amount are extracted").
    /// </summary>
    private static int Boundary(TaggedSentence sentence, int one, int next)
    {
        if (sentence.TagAt(one + 1) == Tag.Punctuation && sentence.TagAt(one + 2) == Tag.Coordinator && !sentence.TagAt(one + 3).IsVerb())
        {
            return one + 1;
        }

        for (var i = next - 1; i > one; i--)
        {
            if (sentence.TagAt(i) is Tag.Coordinator or Tag.Punctuation or Tag.Subordinator || sentence.Lower(i) == "then")
            {
                return i;
            }
        }

        return next;
    }
}
