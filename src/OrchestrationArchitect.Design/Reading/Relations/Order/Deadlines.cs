using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Order;

/// <summary>Steps told after what they come before: "the blood group is determined before the bag is centrifuged".</summary>
internal sealed class Deadlines(Story story)
{
    /// <summary>Words that put something before a step told already, and that step.</summary>
    /// <param name="Token">The first of the words.</param>
    /// <param name="End">The token after the last.</param>
    /// <param name="Step">The step.</param>
    private readonly record struct Deadline(int Token, int End, int Step);

    /// <summary>Moves what a sentence tells to where it belongs if the sentence says that it comes before a step told already.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="segments">How many segments were told before it.</param>
    public void Read(int at, ParsedSentence parsed, int segments)
    {
        if (story.Segments.Count == segments || DeadlineIn(at, parsed, segments) is not { } deadline)
        {
            return;
        }

        var own = Due(parsed, deadline, segments);
        if (own.Count == 0 || own.Contains(deadline.Step))
        {
            return;
        }

        var moved = new List<Segment>();
        for (var i = segments; i < story.Segments.Count; i++)
        {
            var steps = story.Segments[i].Steps.Where(own.Contains).ToImmutableArray();
            if (!steps.IsEmpty && !steps.Contains(deadline.Step))
            {
                moved.Add(story.Segments[i] with { Steps = steps, Move = Alone(story.Segments[i].Move) });
                story.Segments[i] = story.Segments[i] with { Steps = story.Segments[i].Steps.RemoveRange(steps) };
            }
        }

        story.Segments.RemoveAll(s => s.Steps.IsEmpty);
        Insert(moved, deadline.Step);
    }

    /// <summary>Puts segments before a step, under the same condition if they have none of their own.</summary>
    private void Insert(List<Segment> moved, int step)
    {
        var to = story.Segments.FindIndex(s => s.Steps.Contains(step));
        var target = story.Segments[to];
        var first = target.Arrangement == Arrangement.InTurn ? target.Steps.IndexOf(step) : 0;
        if (first > 0)
        {
            story.Segments[to] = target with { Steps = target.Steps[..first] };
            target = target with { Steps = target.Steps[first..], Move = target.Move.In is { } branch ? new GoOn(branch) : Alone(target.Move) };
            story.Segments.Insert(++to, target);
        }

        while (story.Segments[to].IsBesidePrevious && to > 0)
        {
            to--;
        }

        target = story.Segments[to];
        for (var i = 0; i < moved.Count && target.Move.In is { } around && moved[i].IsPlain; i++)
        {
            moved[i] = target with { Steps = moved[i].Steps, Item = moved[i].Item, Move = i > 0 ? new GoOn(around) : target.Move };
            story.Segments[to] = target with { Move = new GoOn(around) };
        }

        story.Segments.InsertRange(to, moved);
    }

    /// <summary>The same move, but not beside what stands before it.</summary>
    public static Move Alone(Move move) => move is Strand { Of: < 0 } strand ? strand.Branch is { } branch ? new GoOn(branch) : Follow.Plain : move;

    /// <summary>The steps of the sentence that the words speak of: those before them up to their subject, or those after words that open the sentence.</summary>
    private HashSet<int> Due(ParsedSentence parsed, Deadline deadline, int segments)
    {
        var told = story.Segments.Skip(segments).SelectMany(s => s.Steps).Select(step => (Step: step, Token: story.TokenOf(parsed, step))).OrderBy(t => t.Token).ToList();
        var before = told.FindAll(t => t.Token < deadline.Token);
        var after = told.FindAll(t => t.Token >= deadline.End);
        if (before.Count == 0 || (after.Count > 0 && parsed.Words.Lower(deadline.Token - 1) is ";" or ":" or "—" or "–"))
        {
            return [.. after.Select(t => t.Step)];
        }

        var due = new HashSet<int>();
        for (var i = before.Count - 1; i >= 0; i--)
        {
            due.Add(before[i].Step);
            if (parsed.Predicates.FirstOrDefault(p => p.Verb == before[i].Token) is not { Coordinated: true })
            {
                break;
            }
        }

        return due;
    }

    private Deadline? DeadlineIn(int at, ParsedSentence parsed, int segments)
    {
        var words = parsed.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var length = words.Lower(i) is "before" ? 1 : words.Matches(i, "prior to") || words.Matches(i, "ahead of") ? 2 : words.Lower(i) == "beforehand" ? 1 : 0;
            if (length == 0 || words.Lower(i - 1) is "not" or "never" or "no" or "long" or "as" or "than")
            {
                continue;
            }

            var step = words.Lower(i) == "beforehand" ? Earlier(parsed, i, segments) : Meant(at, parsed, i + length, segments, out length);
            if (step >= 0)
            {
                return new Deadline(i, i + length, step);
            }
        }

        return null;
    }

    /// <summary>The step that the words after "before" mean; -1 if none is told yet.</summary>
    private int Meant(int at, ParsedSentence parsed, int from, int segments, out int length)
    {
        var words = parsed.Words;
        length = 2;
        if (words.Lower(from) is "all" or "any" && (words.Lower(from + 1) is "this" or "that" || words.Matches(from + 1, "of this") || words.Matches(from + 1, "of that") || words.Matches(from + 1, "of it")))
        {
            length = 4;
            return segments > 0 ? story.Segments[0].Steps[0] : -1;
        }

        if (words.Lower(from) is "that" or "this" && words.TagAt(from + 1) is Tag.Punctuation or Tag.Auxiliary or Tag.Coordinator or Tag.Determiner or Tag.Pronoun or Tag.Noun && (words.TagAt(from + 1) != Tag.Noun || from == 1) || from + 1 == words.Count && words.Lower(from) is "that" or "this")
        {
            return Earlier(parsed, from, segments);
        }

        if (parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Prior && p.Verb >= from && p.ClauseStart < from && p.ClauseStart >= from - 2) is { } clause)
        {
            length = clause.End - from + 1;
            var head = Mentions.HeadOf(parsed, clause.Object);
            return story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && a.Lemma == clause.Lemma && (head is null || a.Head is null || a.Head == head || words.TagAt(clause.Object.Head) == Tag.Pronoun));
        }

        if (words.TagAt(from) == Tag.Gerund)
        {
            var thing = Phrases.Read(words, from + 1, words.Count) is { IsEmpty: false } acted && words.TagAt(acted.Head) == Tag.Noun ? words.Lemmas[acted.Head] : null;
            return !story.Segments.Skip(segments).All(s => s.IsPlain) ? -1
                : story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && a.Lemma == words.Lemmas[from] && (thing is null || a.Head is null || a.Head == thing));
        }

        var phrase = Phrases.Read(words, from, words.Count);
        length = Math.Max(1, phrase.End - from + 1);
        return !phrase.IsEmpty && words.TagAt(phrase.Head) == Tag.Noun
            ? story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && a.Lemma == (story.Lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? words.Lemmas[phrase.Head])) : -1;
    }

    /// <summary>The first step of what was told just before: in this sentence, or in the one before it.</summary>
    private int Earlier(ParsedSentence parsed, int token, int segments)
    {
        var own = story.Segments.Skip(segments).SelectMany(s => s.Steps).Where(step => story.TokenOf(parsed, step) < token).Order().ToList();
        if (own.Count > 1 || (own.Count == 1 && parsed.Words.Lower(token - 2) is ";" or ":" or "—" or "–"))
        {
            return own[0];
        }

        var last = segments - 1;
        while (last > 0 && story.Segments[last - 1].Sentence == story.Segments[last].Sentence)
        {
            last--;
        }

        return last >= 0 ? story.Segments[last].Steps[0] : -1;
    }
}
