using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Where a dead letter stands in the order of lists: the newest first, those of one moment by id.</summary>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Id">Its id.</param>
public sealed record DeadLetterPlace(DateTimeOffset CreatedAt, string Id)
{
    /// <summary>The place of a dead letter.</summary>
    public static DeadLetterPlace Of(DeadLetter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new DeadLetterPlace(letter.CreatedAt.ToUniversalTime(), letter.Id);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DeadLetterPlace? place)
    {
        ArgumentNullException.ThrowIfNull(text);
        place = null;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1 || dot == text.Length - 1
            || !long.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.Ticks)
        {
            return false;
        }

        place = new DeadLetterPlace(new DateTimeOffset(ticks, TimeSpan.Zero), text[(dot + 1)..]);
        return true;
    }

    /// <summary>The place as a token.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.UtcTicks}.{Id}");
}
