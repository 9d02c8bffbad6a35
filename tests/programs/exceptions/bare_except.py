# except without a type takes everything.
try:
    nobody
except:
    print("caught")
