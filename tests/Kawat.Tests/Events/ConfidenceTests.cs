using Kawat.Evaluation;

namespace Kawat.Tests.Events;

/// <summary>Confidence means what <c>docs/reference/confidence.md</c> says.</summary>
public sealed class ConfidenceTests
{
    /// <summary>Between the mean confidence and the share of right events, on the development gold.</summary>
    private const double WidestGap = 0.12;

    [Fact]
    public void Mean_confidence_is_near_the_share_of_right_events()
    {
        Assert.SkipWhen(Repository.Shared is null, "the development gold is not here");
        double confidence = 0, right = 0, count = 0;
        foreach (var gold in new GoldReader().Read(Path.Combine(Repository.Shared!, "gold", "dev")))
        {
            var truth = EventTuples.Of(gold.Annotation, Level.Country);
            var coding = BuiltInCoder.Instance.Code(gold.Article);
            foreach (var coded in coding.Events)
            {
                var one = CodedAnnotation.Of(coding with { Events = [coded] });
                confidence += coded.Confidence;
                right += EventTuples.Of(one, Level.Country).Keys.Any(truth.ContainsKey) ? 1 : 0;
                count++;
            }
        }

        Assert.True(count > 100, $"only {count} events were coded");
        Assert.InRange(confidence / count - (right / count), -WidestGap, WidestGap);
    }
}
