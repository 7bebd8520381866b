using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>How long something is not available: a share of the time, or hours at which it is closed.</summary>
internal sealed class Downtimes(TimeKinds times, LimitMaker maker, Lexicon lexicon)
{
    /// <summary>What a downtime is a share of if nothing is named, in seconds.</summary>
    private const double Year = 365 * 86400.0;

    /// <summary>What is closed at set hours is closed for more than any share that is tolerated.</summary>
    private const double SomeHours = 0.1;

    private readonly OpeningHours _opening = new(lexicon);

    /// <summary>Adds what a sentence tells of it.</summary>
    public void Add(ParsedSentence sentence, ImmutableArray<Quantity> quantities, List<Limit> limits)
    {
        if (Share(sentence, quantities) is { } share)
        {
            limits.Add(share);
        }

        if (Hours(sentence) is { } hours)
        {
            limits.Add(hours);
        }
    }

    /// <summary>"May be down for five minutes in a year": the shorter time as a share of the longer one.</summary>
    private Limit? Share(ParsedSentence sentence, ImmutableArray<Quantity> quantities)
    {
        var down = lexicon.Phrases.Set("being-down");
        if (!down.MayStandIn(sentence.Words))
        {
            return null;
        }

        var spans = quantities.Where(quantity => quantity.Kind == QuantityKind.Time && times.IsDown(sentence, quantity.First)).ToList();
        spans.AddRange(Whole(sentence).Where(whole => !spans.Exists(known => known.First <= whole.End && whole.First <= known.End) && times.IsDown(sentence, whole.First)));
        spans = [.. spans.OrderBy(span => span.Value).Take(2)];
        if (spans.Count == 0 && down.Find(sentence.Words, 0, sentence.Words.Count) is var at and >= 0 && lexicon.Phrases.Set("never-at-all").Find(sentence.Words, 0, at) >= 0)
        {
            return maker.New(LimitKind.Down, 0, sentence, at, at + Math.Max(1, down.LengthAt(sentence.Words, at)), isLeast: false);
        }

        return spans.Count == 0 || (spans.Count == 1 && IsPeriod(sentence, spans[0])) ? null : maker.New(LimitKind.Down, spans[0].Value / (spans.Count > 1 ? spans[1].Value : Year), sentence, spans[0].First, spans[0].End);
    }

    /// <summary>"A full day", "every week": times without a number.</summary>
    private static IEnumerable<Quantity> Whole(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words.Lower(i - 1) is "a" or "an" or "full" or "whole" or "entire" or "each" or "every" or "per" or "any" && words.Units.TryGet(words.Lower(i), "time", out var seconds) && words.Lower(i).Length > 2)
            {
                yield return new Quantity(QuantityKind.Time, seconds, i - 1, i + 1, "");
            }
        }
    }

    private static bool IsPeriod(ParsedSentence sentence, Quantity span) => sentence.Words.Lower(span.First) is "each" or "every" or "per" or "any";

    /// <summary>"Round the clock", "switched off every night".</summary>
    private Limit? Hours(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var (always, closing, hours) = (lexicon.Phrases.Set("at-all-hours"), lexicon.Phrases.Set("out-of-hours"), lexicon.Phrases.Set("at-some-hours"));
        if (always.Find(words, 0, words.Count) is var open and >= 0)
        {
            return times.IsDenied(words, open) ? null : maker.New(LimitKind.Closed, 0, sentence, open, open + always.LengthAt(words, open), isLeast: false);
        }

        if (_opening.Find(sentence) is (>= 0 and var first, var end))
        {
            return maker.New(LimitKind.Closed, SomeHours, sentence, first, end, isLeast: false).Of(about => about with { Room = Room.None });
        }

        var at = closing.Find(words, 0, words.Count);
        if (at < 0 && lexicon.Phrases.Set("serving").Find(words, 0, words.Count) is var serving and >= 0 && times.IsDenied(words, serving))
        {
            at = serving;
        }
        else if (at >= 0 && times.IsDenied(words, at))
        {
            return null;
        }

        if (at < 0 || Stretch.At(sentence, at) is not { Clause: null } part || hours.Find(words, part.Start, part.End) < 0)
        {
            return null;
        }

        return maker.New(LimitKind.Closed, SomeHours, sentence, at, at + Math.Max(1, closing.LengthAt(words, at)), isLeast: false).Of(about => about with { Room = Room.None });
    }
}
