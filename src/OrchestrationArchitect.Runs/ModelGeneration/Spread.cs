using System.Security.Cryptography;
using System.Text;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>A fraction that looks random and is always the same for the same text: jitter without randomness.</summary>
internal static class Spread
{
    /// <summary>0 to 1.</summary>
    public static double Of(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text))[0] / 255.0;
}
