# Mean, median, mode and deviation.
import statistics
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.median([1, 3, 2]))
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)
