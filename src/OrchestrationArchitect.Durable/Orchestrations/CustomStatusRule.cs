using System.Text;

namespace OrchestrationArchitect.Durable.Orchestrations;

/// <summary>How large a custom status may be, on every host.</summary>
public static class CustomStatusRule
{
    /// <summary>The most bytes as JSON, as Durable Functions has it.</summary>
    public const int MaxBytes = 16 * 1024;

    /// <summary>Refuses one that is too large.</summary>
    /// <exception cref="ArgumentException">It takes more than <see cref="MaxBytes"/>.</exception>
    public static void Check(string? json)
    {
        if (json is not null && Encoding.UTF8.GetByteCount(json) > MaxBytes)
            throw new ArgumentException($"A custom status takes at most {MaxBytes} bytes as JSON.", nameof(json));
    }
}
