using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>
/// After an announcement of several cases: the sentences that tell one each are sides of one question, which leaves from what was
/// told before the announcement. "Three things can come of an offer. The surgeon accepts. The surgeon declines. Or nothing is heard."
/// </summary>
internal sealed class AnnouncedCases(Story story)
{
    /// <summary>How many sentences may be told of each case.</summary>
    private const int PerCase = 3;

    /// <summary>How many sentences are looked through where the announcement does not say how many cases there are.</summary>
    private const int Far = 8;

    /// <summary>A longer label is no name of a case.</summary>
    private const int LongestLabel = 10;

    private readonly List<int> _openers = [];
    private Anchor _from = Anchor.Open;
    private Case? _case;
    private bool _all;

    /// <summary>Makes cases of what a sentence told where it tells one; notes what it announces.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="told">How many segments were told before it.</param>
    public void Read(int at, ParsedSentence parsed, int told)
    {
        if (_openers.Count > 0 && at >= _openers[0])
        {
            if (at <= _openers[^1])
            {
                Tell(at, parsed, told);
                return;
            }

            _openers.Clear();
        }

        if (CaseAnnouncement.In(parsed, story.Lexicon) is { } announcement)
        {
            Expect(at, announcement);
        }
    }

    private void Expect(int at, CaseAnnouncement announcement)
    {
        _openers.Clear();
        _openers.AddRange(Openers(at, announcement));
        if (_openers.Count < 2 || TellsSeveral(story.Sentences[at + 1]))
        {
            _openers.Clear();
            return;
        }

        _all = _openers.Count == announcement.Count;
        _case = null;
        _from = story.Last is { Arrangement: Arrangement.InTurn, Move: not Strand } last ? Anchor.On([last.Steps[^1]]) : Anchor.Open;
    }

    /// <summary>"The planner may engage an agency; …; or the visit may be postponed": one sentence tells them all.</summary>
    private static bool TellsSeveral(ParsedSentence parsed) => Indexes.From(1, parsed.Words.Count - 1).Any(i => parsed.Words.Lower(i) == "or" && parsed.Words.Lower(i - 1) == ";");

    /// <summary>The sentences of the paragraph that begin one of the cases each.</summary>
    private IEnumerable<int> Openers(int at, CaseAnnouncement announcement)
    {
        var first = at + 1;
        var end = Math.Min(story.Sentences.Length, first + (announcement.Count == 0 ? Far : announcement.Count * PerCase));
        var found = 0;
        for (var i = first; i < end && story.Sentences[i].Words.Sentence.Paragraph == story.Sentences[at].Words.Sentence.Paragraph; i++)
        {
            var last = Opening(story.Sentences[i].Words) == "or";
            if (i == first || last || IsCase(story.Sentences[i], announcement) || AreLabelled(story.Sentences[first], story.Sentences[i]) || IsAlike(story.Sentences[first], story.Sentences[i]))
            {
                found++;
                yield return i;
            }

            if (last || (found == announcement.Count && announcement.Count > 0))
            {
                yield break;
            }
        }
    }

    private static string Opening(TaggedSentence words) => words.Sentence.Label is [var first, ..] ? first.Lower : words.Lower(0);

    /// <summary>"If the software is at fault, …", "with an inspection, …", "in class B …".</summary>
    private bool IsCase(ParsedSentence parsed, CaseAnnouncement announcement) =>
        story.Conditions.Ahead(parsed) is [{ Start: 0, Kind: not GuardKind.Always }, ..]
        || (parsed.Words.Lower(0) is "in" or "with" or "for" or "on" or "after" && parsed.Words.Lower(1) is "a" or "an" or "no")
        || parsed.Words.Lower(0) is "\"" or "“"
        || (parsed.Words.Lower(0) is "in" or "with" or "for" && Indexes.From(1, 3).Any(i => parsed.Words.Lemmas[Math.Min(i, parsed.Words.Count - 1)] == announcement.Noun));

    /// <summary>"Healthy: … Diseased: …": a few words before a colon name each.</summary>
    private static bool AreLabelled(ParsedSentence first, ParsedSentence other) =>
        IsLabelled(first) && IsLabelled(other);

    /// <summary>A label, or a clause of its own, stands before a colon.</summary>
    private static bool IsLabelled(ParsedSentence parsed) => parsed.Words.Sentence.Label.Length is > 0 and <= LongestLabel || LeadsOn(parsed);

    /// <summary>"The guest is glad but the host is not: the table is kept.": what follows from the clause is told behind the colon.</summary>
    private static bool LeadsOn(ParsedSentence parsed)
    {
        var colon = Indexes.From(0, parsed.Words.Count).FirstOrDefault(i => parsed.Words.Lower(i) == ":", -1);
        return colon > 0 && parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && p.Verb < colon) && parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && p.First > colon);
    }

    /// <summary>The same somebody does something else.</summary>
    private static bool IsAlike(ParsedSentence first, ParsedSentence other) =>
        Subject(first) is { IsEmpty: false, Start: 0 } one && Subject(other) is { IsEmpty: false, Start: 0 } another && first.Words.Text(one.Start, one.End) == other.Words.Text(another.Start, another.End);

    private static Phrase Subject(ParsedSentence parsed) =>
        parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } main ? Opened.Said(main) : default;

    private void Tell(int at, ParsedSentence parsed, int told)
    {
        var opens = _openers.Contains(at);
        _case = opens ? new Case(Words(parsed.Words), _from, at) { Exhausts = _all && at == _openers[^1] } : _case;
        for (var i = told; _case is not null && i < story.Segments.Count; i++)
        {
            var goesOn = i > told || !opens;
            story.Segments[i] = story.Segments[i].Move switch
            {
                Follow { All: false } => story.Segments[i] with { Move = goesOn && story.Segments[i - 1].Move.In?.IsSameAs(_case) == true ? new GoOn(_case) : _case },
                Case own when !goesOn => story.Segments[i] with { Move = _case = Announced(own) with { Exhausts = _case.Exhausts } },
                _ => story.Segments[i],
            };
        }
    }

    /// <summary>The case leaves from what its words name, unless that is of another case, or else from where all of them do.</summary>
    private Case Announced(Case own)
    {
        var named = own.From.IsNamed && story.Actions[own.From.Step].Sentence < _openers[0];
        return own with { From = named ? own.From : _from, Says = named || !own.From.IsNamed ? own.Says : Says.Holds, Side = named || _from.IsNamed ? Side.Own : own.From.IsNamed ? Side.Other : own.Side };
    }

    /// <summary>The words up to the first comma, or those of the label.</summary>
    private static string Words(TaggedSentence words)
    {
        if (!words.Sentence.Label.IsEmpty)
        {
            return string.Join(' ', words.Sentence.Label.SkipWhile(t => t.Lower == "or").Select(t => t.Text));
        }

        var start = words.Lower(0) == "or" ? 1 : 0;
        var end = Indexes.From(start, words.Count - start).FirstOrDefault(i => words.TagAt(i) == Tag.Punctuation, words.Count);
        return words.Text(start, end);
    }
}
